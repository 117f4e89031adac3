/** The page of `docs/gallery/`: the bundle that lies beside it, one knob, and other walks. */
import { PhospheneError } from '@phosphene/model/errors';
import { definePhospheneDream, type PhospheneDreamElement } from '../src/library/index.ts';

const dream = document.querySelector<PhospheneDreamElement>('phosphene-dream')!;
const status = document.querySelector<HTMLElement>('[role=status]')!;
const form = document.querySelector('form')!;
const knob = form.querySelector('input')!;

dream.addEventListener('ready', () => (status.textContent = ''));
dream.addEventListener('fault', (event) => {
  const { detail } = event as CustomEvent<unknown>;
  const known = detail instanceof PhospheneError;
  status.textContent = known ? [detail.message, detail.remedy].join(' ') : String(detail);
});
const imagine = (): void => dream.setAttribute('score', `imagination=${knob.value}`);
knob.addEventListener('input', imagine);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  dream.setAttribute('seed', String(Number(dream.getAttribute('seed')) + 1));
});

imagine();
definePhospheneDream();
