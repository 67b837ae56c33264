/** Every state of the flow, for designers and for pictures. */
import '../src/all.js';
import { elementById } from './playground/element-by-id.js';
import { applyLook, readLook } from './playground/look.js';
import { scenes } from './playground/scenes.js';
import { showScene } from './playground/show-scene.js';

applyLook(readLook(new URLSearchParams(location.search)));
const host = elementById('states');
await Promise.all(scenes.map((scene) => showScene(host, scene)));
