export { fromSmtp, type SmtpOptions, type SmtpReply } from './smtp.js';
export {
  deliveryReasons,
  deliveryStates,
  isDeliveryReason,
  isDeliveryState,
  type DeliveryReason,
  type DeliveryReport,
  type DeliveryState,
} from './report.js';
