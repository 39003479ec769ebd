import { createTransport, type Transporter } from 'nodemailer';
import { AddressRefused, MailTransport, type Mail } from './mail';

/** Domains that RFC 2606 and 6761 keep for examples: fictional records use them, and nothing may go there. */
const RESERVED = /\.(example|test|invalid|localhost)$|@example\.(com|net|org)$/i;

export class SmtpTransport extends MailTransport {
  readonly kind = 'smtp';
  private readonly transporter: Transporter;
  private readonly local: boolean;

  constructor(
    url: string,
    private readonly from: string,
  ) {
    super();
    this.transporter = createTransport(url);
    this.local = ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);
  }

  async send(mail: Mail): Promise<void> {
    if (RESERVED.test(mail.to) && !this.local)
      throw new AddressRefused('fictional addresses are not mailed by a real server');
    await this.transporter.sendMail({
      from: this.from,
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      ...(mail.calendar ? { icalEvent: { filename: 'interview.ics', ...mail.calendar } } : {}),
      date: mail.at,
      messageId: `<${mail.id}@pilotage.example>`,
    });
  }

  async ping(): Promise<void> {
    await this.transporter.verify();
  }
}
