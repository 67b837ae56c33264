import {
  barred,
  busy,
  carrierFiltered,
  fraudGuard,
  heldBack,
  landline,
  noService,
  optedOut,
  ours,
  phoneFull,
  tooMany,
  tooManyTries,
  unreachable,
  unsaid,
  wrongNumber,
  type Verdict,
} from './verdicts.js';

/** Twilio's error codes ("Error and Warning Dictionary"), and the three-digit ones of its SMPP interface ("SMPP error codes"). */
export const twilioVerdicts: Readonly<Record<string, Verdict>> = {
  // Messages.
  30003: unreachable,
  // An earlier STOP to the carrier, or a register of numbers that want no texts.
  30004: optedOut,
  30005: wrongNumber,
  30006: landline,
  30007: carrierFiltered,
  30008: unsaid,
  30017: busy,
  30018: noService,
  30022: ours,
  30023: ours,
  30024: noService,
  30032: ours,
  30034: ours,
  // Refused when asked to send.
  21211: wrongNumber,
  21408: noService,
  21610: optedOut,
  21612: noService,
  21614: landline,
  21635: landline,
  // Verify.
  60200: wrongNumber,
  60202: tooManyTries,
  60203: tooMany,
  60205: landline,
  60207: tooMany,
  60212: tooMany,
  60217: ours,
  60220: noService,
  60222: ours,
  60223: ours,
  60238: noService,
  60410: fraudGuard,
  60603: ours,
  60604: ours,
  60605: noService,
  // WhatsApp.
  63003: wrongNumber,
  63013: ours,
  63016: ours,
  63018: tooMany,
  63024: wrongNumber,
  63032: heldBack,
  // SMPP.
  '001': unreachable,
  '002': phoneFull,
  '005': wrongNumber,
  '007': landline,
  '009': barred,
};

/** Families of codes that no row names: what is wrong with the account or the request is the site's to mend. */
const families: Readonly<Record<string, Verdict>> = { 20: ours, 21: ours, 60: ours };

/** What a code means; by its family where it has no row. */
export const twilioVerdict = (code: string): Verdict =>
  twilioVerdicts[code] ?? families[code.slice(0, 2)] ?? unsaid;
