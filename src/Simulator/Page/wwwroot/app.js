'use strict';

// The talk app of the simulated city. Every text reaches the document as text, never as markup.

const $ = (id) => document.getElementById(id);
const state = { me: null, channel: null, start: null, offset: 0, group: null, drawn: new Set(), recent: [] };
const day = new Intl.DateTimeFormat('ja-JP', { timeZone: 'Asia/Tokyo', month: 'long', day: 'numeric', weekday: 'short' });
const hour = new Intl.DateTimeFormat('ja-JP', { timeZone: 'Asia/Tokyo', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const second = new Intl.DateTimeFormat('ja-JP', { timeZone: 'Asia/Tokyo', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
const stamp = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' });
const KINDS = { BOT: 'bot との1:1', GROUP: 'グループ', ORGUNIT: '組織トーク', MULTI_USERS: '複数人トーク', SINGLE_USER: '1:1' };
const HUES = [158, 205, 262, 22, 340, 96, 185, 48];

/* ---------- small helpers ---------- */

function el(tag, options = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(options)) {
    if (name === 'on') Object.entries(value).forEach(([type, act]) => node.addEventListener(type, act));
    else if (name === 'text') node.textContent = value;
    else if (value === true) node.setAttribute(name, '');
    else if (value !== false && value != null) node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child != null));
  return node;
}

async function read(path) {
  const answer = await fetch(path, { headers: { Accept: 'application/json' } });
  if (!answer.ok) throw new Error('読み込めませんでした。');
  return answer.json();
}

async function act(path, body) {
  try {
    const answer = await fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
    const result = await answer.json();
    if (!answer.ok) throw new Error(result.error || 'できませんでした。');
    return result;
  } catch (problem) {
    toast(problem instanceof TypeError ? 'シミュレーターにつながりません。' : problem.message);
    return null;
  }
}

function toast(text) {
  $('toast').textContent = text;
  $('toast').hidden = false;
  clearTimeout(toast.timer);
  toast.timer = setTimeout(() => { $('toast').hidden = true; }, 5000);
}

function mark(button, isCurrent) {
  if (isCurrent) button.setAttribute('aria-current', 'true');
  else button.removeAttribute('aria-current');
}

function later(work) {
  let timer;
  return () => { clearTimeout(timer); timer = setTimeout(work, 150); };
}

function face(name, id, isBot) {
  if (isBot) return el('img', { class: 'face bot', src: 'favicon.svg', alt: '', width: 34, height: 34 });
  const hue = [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % HUES.length;
  return el('span', { class: `face hue-${hue}`, 'aria-hidden': 'true', text: name.slice(0, 1) });
}

/* ---------- clock ---------- */

function setClock(clock) {
  state.offset = new Date(clock.now).getTime() - Date.now();
  state.clock = clock;
  $('moved').hidden = clock.offset === '00:00:00';
  tick();
}

function tick() {
  const now = new Date(Date.now() + state.offset);
  const time = hour.format(now);
  const isOpen = state.clock?.isOpenDay && time >= '08:30' && time <= '17:15';
  $('now-time').textContent = second.format(now);
  $('now-date').textContent = day.format(now) + (state.clock?.day ? `・${state.clock.day}` : '');
  $('hours').textContent = isOpen ? '勤務時間内' : '勤務時間外';
  $('hours').classList.toggle('closed', !isOpen);
  if (tick.date && tick.date !== day.format(now)) read('sim/clock').then(setClock);
  tick.date = day.format(now);
}

/* ---------- who and where ---------- */

async function become(person, channel) {
  state.me = person;
  $('me').replaceChildren(face(person.name, person.id), el('span', { class: 'who' },
    el('strong', { text: person.name }),
    el('span', { text: [person.section, person.title, person.state].filter(Boolean).join('・') })));
  $('place-own-name').textContent = person.name;
  $('person-search').value = '';
  $('person-list').hidden = true;
  $('channel-search').value = '';
  const channels = await loadChannels();
  await enter(channel && channels.some((found) => found.id === channel) ? channel : channels[0].id);
}

async function loadChannels() {
  const ticket = (loadChannels.ticket = (loadChannels.ticket ?? 0) + 1);
  const channels = await read(`sim/channels?person=${encodeURIComponent(state.me.id)}&q=${encodeURIComponent($('channel-search').value)}`);
  if (ticket !== loadChannels.ticket) return channels;
  $('channel-list').replaceChildren(...channels.map((channel) => el('li', {},
    el('button', { type: 'button', 'data-channel': channel.id, 'aria-current': channel.id === state.channel ? 'true' : false, on: { click: () => { enter(channel.id); show('talk'); } } },
      el('span', { class: `kind ${channel.kind.toLowerCase()}`, 'aria-hidden': 'true' }),
      el('span', { class: 'who' }, el('strong', { text: channel.title }), el('span', { text: about(channel) }))))));
  return channels;
}

function about(channel) {
  return [KINDS[channel.kind], channel.kind === 'BOT' ? null : `${channel.members}人`, channel.groupId && !channel.isPublic ? '非公開' : null,
    channel.hasExternal ? '外部の方がいます' : channel.hasBot ? null : 'bot なし'].filter(Boolean).join('・');
}

async function enter(id) {
  const ticket = (enter.ticket = (enter.ticket ?? 0) + 1);
  const { channel, lines: told } = await read(`sim/talk?channel=${encodeURIComponent(id)}`);
  const lines = withRecent(told, (line) => line.channelId === id);
  if (ticket !== enter.ticket) return;
  const isBot = channel.kind === 'SINGLE_USER';
  const isAgain = state.channel === id;
  state.channel = id;
  $('talk-title').textContent = isBot ? state.start.bot : channel.title;
  $('talk-meta').textContent = about(isBot ? { ...channel, kind: 'BOT' } : channel);
  $('place-here-name').textContent = isBot ? '（bot との1:1を表示中）' : channel.title;
  $('invite-bot').hidden = channel.hasBot || channel.hasExternal;
  $('invite-bot').onclick = async () => { if (await act('sim/bot', { channel: id })) { await loadChannels(); await enter(id); } };
  $('open-group').hidden = !channel.groupId;
  $('open-group').onclick = () => { showGroup(channel.groupId); tab('group'); show('group'); };
  document.querySelectorAll('#channel-list button').forEach((button) => mark(button, button.dataset.channel === id));
  $('lines').replaceChildren();
  state.drawn = new Set();
  if (!lines.length) $('lines').append(el('li', { class: 'hint', text: channel.hasBot ? 'ここに投稿すると bot が確認し、必要なときだけお知らせします。' : 'このトークに bot は入っていません。投稿しても bot には届きません。' }));
  lines.forEach(draw);
  drawReplies(lines);
  await drawPlaces();
  if (channel.groupId && !isAgain) showGroup(channel.groupId);
  history.replaceState(null, '', `#${state.me.id},${id}`);
}

// A line may arrive while an answer that does not hold it yet is on its way.
function withRecent(lines, fits) {
  const last = lines.at(-1)?.number ?? 0;
  return [...lines, ...state.recent.filter((line) => line.number > last && fits(line))];
}

/* ---------- the talk ---------- */

function draw(line) {
  if (state.drawn.has(line.number)) return;
  state.drawn.add(line.number);
  const list = $('lines');
  list.querySelector('.hint')?.remove();
  const at = new Date(line.at);
  if (list.dataset.day !== day.format(at) || !list.childElementCount) {
    list.dataset.day = day.format(at);
    list.append(el('li', { class: 'day', text: day.format(at) }));
  }

  const time = el('time', { datetime: line.at, text: hour.format(at) });
  if (line.from === null) list.append(el('li', { class: 'note' }, el('span', { text: line.text }), time));
  else {
    const mine = line.from === state.me.id;
    const bubble = el('p', { class: 'bubble', text: line.text });
    list.append(el('li', { class: mine ? 'line mine' : line.from === 'bot' ? 'line from-bot' : 'line' },
      mine ? null : face(line.name, line.from, line.from === 'bot'),
      el('div', { class: 'said' }, mine ? null : el('span', { class: 'name', text: line.name }), el('div', { class: 'row' }, bubble, time))));
  }

  list.scrollTop = list.scrollHeight;
}

// Quick replies belong to the last message of a talk.
function drawReplies(lines) {
  const last = lines.filter((line) => line.from !== null).at(-1);
  const buttons = last?.from === 'bot' ? last.buttons : [];
  $('replies').hidden = buttons.length === 0;
  $('replies').replaceChildren(...buttons.map((button) => el('button', {
    type: 'button', text: button.label, on: { click: () => act('sim/press', { person: state.me.id, message: last.message, index: button.index }) },
  })));
  $('lines').scrollTop = $('lines').scrollHeight;
}

/* ---------- what the bot says, and to whom ---------- */

async function drawPlaces() {
  const ticket = (drawPlaces.ticket = (drawPlaces.ticket ?? 0) + 1);
  const lines = withRecent(await read('sim/bot'), (line) => line.from === 'bot');
  if (ticket !== drawPlaces.ticket) return;
  ['place-own', 'place-here', 'place-admin', 'place-other'].forEach((id) => $(id).replaceChildren());
  lines.forEach(place);
  ['place-own', 'place-here', 'place-admin', 'place-other'].forEach((id) => {
    if (!$(id).childElementCount) $(id).append(el('li', { class: 'none', text: 'まだありません' }));
  });
}

function placeOf(line) {
  if (line.channelId === state.start.alertsChannel) return 'place-admin';
  if (line.person === state.me.id) return 'place-own';
  return line.channelId === state.channel ? 'place-here' : 'place-other';
}

function place(line) {
  const id = placeOf(line);
  const list = $(id);
  list.querySelector('.none')?.remove();
  const at = new Date(line.at);
  const where = id === 'place-other' ? el('strong', { text: line.person ? `${line.toName} さん` : line.toName }) : null;
  const item = el('li', { 'data-number': line.number },
    el('button', { type: 'button', title: 'このトークを開く', on: { click: () => visit(line) } },
      el('span', { class: 'head' }, where, el('time', { datetime: line.at, text: `${day.format(at)} ${hour.format(at)}` })),
      el('span', { class: 'text', text: line.text })));
  list.prepend(item);
  while (list.childElementCount > 30) list.lastElementChild.remove();
  return item;
}

async function visit(line) {
  const owner = line.person ?? (line.channelId === state.start.alertsChannel ? state.start.administrator : null);
  show('talk');
  if (!owner || owner === state.me.id) { await enter(line.channelId).catch((problem) => toast(problem.message)); return; }
  const people = await read(`sim/people?q=${encodeURIComponent(owner)}`);
  await become(people[0], line.channelId);
}

/* ---------- groups ---------- */

async function showGroup(id) {
  const ticket = (showGroup.ticket = (showGroup.ticket ?? 0) + 1);
  const group = await read(`sim/group?id=${encodeURIComponent(id)}`);
  if (ticket !== showGroup.ticket) return;
  state.group = id;
  $('group-list').hidden = true;
  const change = async (action, member) => { if (await act('sim/group', { group: id, action, member })) await showGroup(id); };
  $('group').replaceChildren(
    el('h3', { text: group.name }),
    el('p', { class: 'about', text: [group.description, `${group.people}人`].filter(Boolean).join('　') }),
    el('label', { class: 'flag' },
      el('input', { type: 'checkbox', role: 'switch', checked: group.isPublic, on: { change: (event) => change(event.target.checked ? 'public' : 'private') } }),
      el('span', { text: '公開する（グループ公開）' })),
    people('マスター', group.masters, (member) => change('remove-master', member), '外す'),
    adder('マスターを追加', (member) => change('add-master', member)),
    people('メンバー', group.members, (member) => change('remove-member', member), '外す'),
    adder('メンバーを追加', (member) => change('add-member', member)));
}

function people(title, members, remove, word) {
  return el('section', {}, el('h4', { text: `${title}（${members.length}）` }), el('ul', { class: 'members', 'aria-label': title }, ...members.map((member) => el('li', {},
    el('span', { class: 'who' },
      el('strong', {}, member.name, member.isManager ? el('em', { text: '管理職' }) : null),
      el('span', { text: member.detail })),
    el('button', { type: 'button', class: 'quiet', 'aria-label': `${member.name}を${title}から外す`, text: word, on: { click: () => remove(member.id) } })))));
}

function adder(title, add) {
  const found = el('ul', { class: 'list pick', 'aria-label': '見つかった人', hidden: true });
  const input = el('input', { type: 'search', placeholder: `${title}：氏名・所属で探す`, 'aria-label': title, autocomplete: 'off' });
  input.addEventListener('input', later(() => find(input, found, (person) => add(person.id))));
  return el('div', { class: 'adder' }, input, found);
}

async function find(input, list, pick) {
  const wanted = input.value.trim();
  const found = wanted ? await read(`sim/people?q=${encodeURIComponent(wanted)}`) : [];
  if (input.value.trim() !== wanted) return;
  list.hidden = !wanted;
  list.replaceChildren(...found.slice(0, 12).map((person) => el('li', {}, el('button', { type: 'button', on: { click: () => { input.value = ''; list.hidden = true; pick(person); } } },
    face(person.name, person.id),
    el('span', { class: 'who' }, el('strong', {}, person.name, person.isManager ? el('em', { text: '管理職' }) : null), el('span', { text: [person.section, person.title, person.state].filter(Boolean).join('・') }))))));
  if (wanted && !found.length) list.append(el('li', { class: 'none', text: '見つかりません' }));
}

async function findGroups() {
  const wanted = $('group-search').value.trim();
  const found = wanted ? await read(`sim/groups?q=${encodeURIComponent(wanted)}`) : [];
  if ($('group-search').value.trim() !== wanted) return;
  $('group-list').hidden = !wanted;
  $('group-list').replaceChildren(...found.slice(0, 12).map((group) => el('li', {}, el('button', { type: 'button', on: { click: () => { $('group-search').value = ''; showGroup(group.id); } } },
    el('span', { class: 'kind group', 'aria-hidden': 'true' }),
    el('span', { class: 'who' }, el('strong', { text: group.name }), el('span', { text: `${group.people}人・${group.isPublic ? '公開' : '非公開'}` }))))));
  if (wanted && !found.length) $('group-list').append(el('li', { class: 'none', text: '見つかりません' }));
}

/* ---------- panes ---------- */

function show(pane) {
  document.body.dataset.pane = pane;
  document.querySelectorAll('.tabs button').forEach((button) => mark(button, button.dataset.show === pane));
  if (pane === 'bot' || pane === 'group') tab(pane);
}

function tab(name) {
  $('bot-panel').hidden = name !== 'bot';
  $('group-panel').hidden = name !== 'group';
  $('tab-bot').setAttribute('aria-selected', name === 'bot');
  $('tab-group').setAttribute('aria-selected', name === 'group');
}

/* ---------- live ---------- */

function listen() {
  const news = new EventSource('sim/events');
  news.addEventListener('clock', (event) => setClock(JSON.parse(event.data)));
  news.addEventListener('line', async (event) => {
    const line = JSON.parse(event.data);
    state.recent = [...state.recent.slice(-99), line];
    if (line.from === 'bot') {
      const item = place(line);
      item.classList.add('new');
      const tabs = document.querySelector('.tabs [data-show="bot"]');
      tabs.classList.toggle('has-news', document.body.dataset.pane !== 'bot');
    }

    if (line.channelId === state.channel) {
      draw(line);
      if (line.from !== null) drawReplies([line]);
    }

    const button = document.querySelector(`#channel-list button[data-channel="${CSS.escape(line.channelId)}"]`);
    if (button && line.channelId !== state.channel && line.from !== null) button.classList.add('has-news');
    if (line.from === null && state.group && line.channelId === state.channel) showGroup(state.group);
  });
  // Before the line was open, or while it was broken, something may have been missed: read anew. Another city may answer by now.
  news.onopen = () => { state.isCut = false; if (state.channel) enter(state.channel).catch(() => location.reload()); };
  news.onerror = () => { if (!state.isCut) toast('シミュレーターとの接続が切れました。つながると続きを表示します。'); state.isCut = true; };
}

async function begin() {
  const [person, channel] = decodeURIComponent(location.hash.slice(1)).split(',');
  state.start = await read(`sim/start?person=${encodeURIComponent(person ?? '')}`);
  setClock(state.start.clock);
  setInterval(tick, 1000);
  await become(state.start.person, channel || state.start.channel);
  listen();
}

$('person-search').addEventListener('input', later(() => find($('person-search'), $('person-list'), (person) => become(person))));
$('channel-search').addEventListener('input', later(loadChannels));
$('group-search').addEventListener('input', later(findGroups));
$('composer').addEventListener('submit', async (event) => {
  event.preventDefault();
  const text = $('message').value;
  if (!text.trim()) return;
  $('message').value = '';
  $('message').dispatchEvent(new Event('input'));
  if (!await act('sim/post', { person: state.me.id, channel: state.channel, text })) $('message').value = text;
  $('message').focus();
});
$('message').addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) { event.preventDefault(); $('composer').requestSubmit(); }
});
$('message').addEventListener('input', () => { $('message').style.height = 'auto'; $('message').style.height = `${Math.min($('message').scrollHeight + $('message').offsetHeight - $('message').clientHeight, 140)}px`; });
document.querySelectorAll('[data-preset]').forEach((button) => button.addEventListener('click', async () => {
  const clock = await act('sim/clock', { preset: button.dataset.preset });
  if (clock) { setClock(clock); $('clock-menu').open = false; }
}));
$('clock-form').addEventListener('submit', async (event) => {
  event.preventDefault();
  const clock = await act('sim/clock', { at: $('clock-at').value });
  if (clock) { setClock(clock); $('clock-menu').open = false; }
});
$('clock-menu').querySelector('summary').addEventListener('click', () => { $('clock-at').value = stamp.format(new Date(Date.now() + state.offset)).replace(' ', 'T'); });
document.addEventListener('click', (event) => { if (!$('clock-menu').contains(event.target)) $('clock-menu').open = false; });
document.addEventListener('keydown', (event) => { if (event.key === 'Escape') $('clock-menu').open = false; });
document.querySelectorAll('.tabs button').forEach((button) => button.addEventListener('click', () => { show(button.dataset.show); button.classList.remove('has-news'); }));
$('tab-bot').addEventListener('click', () => tab('bot'));
$('tab-group').addEventListener('click', () => tab('group'));
document.addEventListener('click', (event) => { event.target.closest('#channel-list button')?.classList.remove('has-news'); });
begin().catch(() => toast('シミュレーターにつながりません。画面を読み込み直してください。'));
