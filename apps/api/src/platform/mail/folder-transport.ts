import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { MailTransport, type Mail } from './mail';

/** Mails as .eml files, one a message however often it is sent; any mail program opens them. */
export class FolderTransport extends MailTransport {
  readonly kind = 'folder';
  private readonly composer = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });

  constructor(
    private readonly folder: string,
    private readonly from: string,
  ) {
    super();
  }

  async send(mail: Mail): Promise<void> {
    await this.ping();
    const { message } = await this.composer.sendMail({
      from: this.from,
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      ...(mail.calendar ? { icalEvent: { filename: 'interview.ics', ...mail.calendar } } : {}),
      date: mail.at,
      messageId: `<${mail.id}@pilotage.example>`,
    });
    const name = `${mail.at.toISOString().replace(/[:.]/g, '-')}-${mail.id}.eml`;
    const temporary = join(this.folder, `.${name}.part`);
    await writeFile(temporary, message as Buffer);
    await rename(temporary, join(this.folder, name));
  }

  async ping(): Promise<void> {
    await mkdir(this.folder, { recursive: true });
  }
}
