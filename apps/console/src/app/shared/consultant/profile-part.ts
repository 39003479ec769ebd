import { Component, computed, inject } from '@angular/core';
import { cefrLevels, profileFields } from '@pilotage/domain/matching';
import { tagCodes, tags, type Tag } from '@pilotage/domain/questionnaire';
import { counties, marketCodes, marketName } from '@pilotage/domain/taiwan';
import { Amount } from '../form/amount';
import type { Choice } from '../form/choices';
import { Control } from '../form/control';
import { ErrorSummary } from '../form/error-summary';
import { Field } from '../form/field';
import { Ticks } from '../form/ticks';
import { byField } from '../http/refused';
import { Trouble } from '../http/trouble';
import { Shape } from '../status/shape';
import { Formats } from '../text/formats';
import { Words } from '../text/words';
import { Toasts } from '../toast/toasts';
import { Levels } from './levels';
import type { Profile } from './profile-client';
import { ProfileStore } from './profile-store';

type Name = keyof Profile;
const NONE = '';
const spoken = ['zh-Hant', 'en', 'ja', 'ko', 'vi', 'th', 'id', 'ms', 'nan', 'hak', 'de', 'fr', 'es'];
const places = ['maxActiveCases', 'maxPerWeek', 'maxPerSeason'] as const;

/** What a consultant can and offers, as fields; saved on the revision that was seen. */
@Component({
  selector: 'pl-profile-part',
  imports: [Amount, Control, ErrorSummary, Field, Levels, Shape, Ticks],
  templateUrl: './profile-part.html',
  styleUrl: './profile-part.scss',
})
export class ProfilePart {
  protected readonly store = inject(ProfileStore);
  private readonly toasts = inject(Toasts);
  private readonly notice = inject(Trouble);
  private readonly formats = inject(Formats);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('profile');
  protected readonly shell = this.words.of('shell');
  protected readonly places = places;

  protected readonly refusals = computed(() => {
    const refused = this.store.refused();
    return refused?.part === 'profile' ? refused.refusals : [];
  });
  protected readonly of = computed(() => byField(this.refusals()));
  protected readonly counties = computed<readonly Choice[]>(() =>
    Object.entries(counties).map(([value, name]) => ({ value, label: this.words.say(name) })),
  );
  protected readonly markets = computed<readonly Choice[]>(() => {
    const codes = new Set<string>([...marketCodes, ...(this.store.view()?.profile.markets ?? [])]);
    return [...codes].map((value) => ({ value, label: this.words.say(marketName(value)) }));
  });
  protected readonly ticked = computed(() => [
    { name: 'markets' as const, choices: this.markets() },
    { name: 'countiesServed' as const, choices: this.counties() },
  ]);
  protected readonly modes = computed(() =>
    (['ONLINE', 'ONSITE'] as const).map((value) => ({ value, label: this.t().modes[value] })),
  );
  protected readonly themes = computed(() => tagCodes.map((value) => ({ value, label: this.words.say(tags[value]) })));
  protected readonly skillLevels = computed(() =>
    [NONE, '1', '2', '3'].map((value) => ({ value, label: value === NONE ? this.t().none : this.t().level(value) })),
  );
  protected readonly languages = computed<readonly Choice[]>(() => {
    const names = new Intl.DisplayNames([this.words.locale() === 'en' ? 'en' : 'zh-TW'], { type: 'language' });
    const codes = new Set([...spoken, ...(this.store.view()?.profile.languages.map((l) => l.code) ?? [])]);
    return [...codes].map((value) => ({ value, label: names.of(value) ?? value }));
  });
  protected readonly languageLevels = computed(() =>
    [NONE, ...cefrLevels].map((value) => ({
      value,
      label: value === NONE ? this.t().none : value === 'NATIVE' ? this.t().native : value,
    })),
  );
  protected readonly skilled = computed(() =>
    Object.fromEntries((this.store.draft()?.expertise ?? []).map((e) => [e.tag, String(e.level)])),
  );
  protected readonly speaks = computed(() =>
    Object.fromEntries((this.store.draft()?.languages ?? []).map((l) => [l.code, l.level])),
  );
  protected readonly overtaken = computed(() => {
    const fields = this.store.overtaken();
    return fields && this.t().overtaken(this.formats.list(fields.map((f) => this.t().fields[f])));
  });

  protected readonly labelOf = (path: string): string => {
    const name = profileFields.find((f) => f === path.split('.')[0]);
    return name ? this.t().fields[name] : path;
  };

  protected put<N extends Name>(name: N, value: Profile[N]): void {
    this.store.change({ [name]: value });
  }

  protected putSkill({ key, level }: { readonly key: string; readonly level: string }): void {
    const others = (this.store.draft()?.expertise ?? []).filter((e) => e.tag !== key);
    this.put('expertise', level === NONE ? others : [...others, { tag: key as Tag, level: Number(level) }]);
  }

  protected putLanguage({ key, level }: { readonly key: string; readonly level: string }): void {
    const others = (this.store.draft()?.languages ?? []).filter((l) => l.code !== key);
    const found = cefrLevels.find((l) => l === level);
    this.put('languages', found ? [...others, { code: key, level: found }] : others);
  }

  /** Cleared, the places of a week or season are left to the policy; those at a time stay as they were. */
  protected putPlaces(name: (typeof places)[number], value: number | null): void {
    if (name !== 'maxActiveCases') this.put(name, value);
    else if (value !== null) this.put(name, value);
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    try {
      if (await this.store.save()) this.toasts.done(this.t().saved);
    } catch (error) {
      this.toasts.trouble(this.notice.say(error));
    }
  }
}
