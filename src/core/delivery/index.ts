export { fromDsn } from './dsn.js';
export { laterReport } from './later-report.js';
export { fromMailgun } from './mailgun.js';
export { fromPostmark } from './postmark.js';
export {
  deliveryReasons,
  deliveryStates,
  isDeliveryReason,
  isDeliveryState,
  type DeliveryReason,
  type DeliveryReport,
  type DeliveryState,
} from './report.js';
export { fromResend } from './resend.js';
export { fromSendGrid } from './sendgrid.js';
export { fromSes } from './ses.js';
export { fromSmtp, type SmtpOptions, type SmtpReply } from './smtp.js';
export { fromTwilio } from './twilio.js';
export { fromWhatsApp, whatsAppStatuses } from './whatsapp.js';
