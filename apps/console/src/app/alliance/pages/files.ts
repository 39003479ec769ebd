import { Component, computed, DOCUMENT, inject, signal } from '@angular/core';
import { onlineDocuments, type OnlineDocument } from '@pilotage/domain/alliance';
import { handOver } from '../../shared/http/hand-over';
import { Icon } from '../../shared/icons/icon';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { AllianceClient } from '../alliance-client';
import { ProposalStore } from '../draft/proposal-store';
import { PapersCard } from './papers-card';

/** The plan and the slides as files, every version with its hash (SPEC J4). */
@Component({
  selector: 'pl-alliance-files',
  imports: [Icon, PapersCard, TroubleNote],
  templateUrl: './files.html',
  styleUrl: './files.scss',
})
export class FilesPage {
  protected readonly store = inject(ProposalStore);
  private readonly client = inject(AllianceClient);
  private readonly document = inject(DOCUMENT);
  private readonly formats = inject(Formats);
  protected readonly t = inject(Words).of('alliance');
  protected readonly uploading = signal<OnlineDocument | null>(null);

  protected readonly kinds = computed(() =>
    onlineDocuments.map((kind) => ({
      kind,
      label: this.t().files.kinds[kind],
      rule: this.t().files.rules[kind],
      versions: (this.store.view()?.files ?? [])
        .filter((f) => f.kind === kind)
        .map((f, i) => ({
          id: f.id,
          name: f.name,
          head: i === 0 ? this.t().files.newest : this.t().files.version(f.version),
          meta: [this.t().files.version(f.version), this.formats.bytes(f.bytes), this.formats.instant(f.at)].join(
            ' · ',
          ),
          hash: this.t().files.hash(f.sha256),
        })),
    })),
  );

  protected async take(kind: OnlineDocument, event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (!file) return;
    this.uploading.set(kind);
    await this.store.act((id) => this.client.upload(id, kind, file));
    this.uploading.set(null);
    input.value = '';
  }

  protected async download(file: string): Promise<void> {
    const id = this.store.view()?.id;
    if (id) handOver(this.document, await this.client.file(id, file));
  }
}
