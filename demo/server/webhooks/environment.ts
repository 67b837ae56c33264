import type { WebhookSecrets } from './webhooks.js';

/** The secrets of webhooks as the environment names them; empty ones are none. A service whose secret is missing is not listened to. */
export function readWebhookSecrets(variables: Readonly<NodeJS.Dict<string>>): WebhookSecrets {
  const given = (name: string): string | undefined => variables[name] || undefined;
  const topicArn = given('SES_TOPIC_ARN');
  const publicKey = given('SENDGRID_WEBHOOK_PUBLIC_KEY');
  const login = given('POSTMARK_WEBHOOK_LOGIN');
  const signingKey = given('MAILGUN_SIGNING_KEY');
  const secret = given('RESEND_WEBHOOK_SECRET');
  const authToken = given('TWILIO_AUTH_TOKEN');
  const appSecret = given('WHATSAPP_APP_SECRET');
  return {
    ...(topicArn && { ses: { topicArn, certificate: given('SES_SIGNING_CERTIFICATE') } }),
    ...(publicKey && { sendgrid: { publicKey } }),
    ...(login && { postmark: { login } }),
    ...(signingKey && { mailgun: { signingKey } }),
    ...(secret && { resend: { secret } }),
    ...(authToken && { twilio: { authToken, url: given('TWILIO_WEBHOOK_URL') } }),
    ...(appSecret && { whatsapp: { appSecret, verifyToken: given('WHATSAPP_VERIFY_TOKEN') } }),
  };
}
