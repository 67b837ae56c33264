/** Every state of the code field and of the flow, for designers and for pictures. */
import '../src/all.js';
import '../src/locales/register/ar.js';
import '../src/locales/register/de.js';
import { elementById } from './playground/element-by-id.js';
import { applyLook, readLook } from './playground/look.js';
import { scenes } from './playground/scenes.js';
import { showFields } from './playground/show-fields.js';
import { showScene } from './playground/show-scene.js';

applyLook(readLook(new URLSearchParams(location.search)));
showFields(elementById('fields'));
const host = elementById('states');
await Promise.all(scenes.map((scene) => showScene(host, scene)));
