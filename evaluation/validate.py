#!/usr/bin/env python3
"""Validates gold.jsonl against its texts: offsets, hashes, dates, enumerations, keys, names. Exit 1 on an error; warnings with -w; counts always."""
import json, os, re, sys, hashlib, calendar, datetime as DT
from collections import Counter
HERE = os.path.dirname(os.path.abspath(__file__)) + '/'
H = HERE + (sys.argv[sys.argv.index('--in') + 1] + '/' if '--in' in sys.argv else '')
KIND = set('visit meeting call virtual summit talks message other'.split()); STATUS = set('planned held ongoing proposed postponed cancelled declined'.split())
ROLE = set('visitor host party attendee mediator'.split()); DATING = set('absolute relative inherited none'.split())
SK = set('concern objective demand support denial condemnation warning praise announcement assessment intent other'.split()); CS = set('agreed,proposed,under way,fulfilled,lapsed,broken,resumed'.split(','))
TS = set('stated alleged denied planned'.split()); RD = {'better', 'worse', 'same', None}
CH = set('opened started resumed ongoing suspended closed'.split())
ORGS = set(open(HERE + 'organisations.txt', encoding='utf-8').read().split('\n')); E, W = [], []
ISO = set('''AFG ALB DZA AND AGO ATG ARG ARM AUS AUT AZE BHS BHR BGD BRB BLR BEL BLZ BEN BTN BOL BIH BWA BRA BRN BGR BFA BDI CPV KHM CMR CAN CAF TCD CHL CHN COL COM COG COD CRI CIV HRV CUB CYP CZE DNK DJI DMA DOM ECU EGY SLV GNQ ERI EST SWZ ETH FJI FIN FRA GAB GMB GEO DEU GHA GRC GRD GTM GIN GNB GUY HTI HND HUN ISL IND IDN IRN IRQ IRL ISR ITA JAM JPN JOR KAZ KEN KIR PRK KOR KWT KGZ LAO LVA LBN LSO LBR LBY LIE LTU LUX MDG MWI MYS MDV MLI MLT MHL MRT MUS MEX FSM MDA MCO MNG MNE MAR MOZ MMR NAM NRU NPL NLD NZL NIC NER NGA MKD NOR OMN PAK PLW PSE PAN PNG PRY PER PHL POL PRT QAT ROU RUS RWA KNA LCA VCT WSM SMR STP SAU SEN SRB SYC SLE SGP SVK SVN SLB SOM ZAF SSD ESP LKA SDN SUR SWE CHE SYR TWN TJK TZA THA TLS TGO TON TTO TUN TUR TKM TUV UGA UKR ARE GBR USA URY UZB VUT VAT VEN VNM YEM ZMB ZWE XKX YUG CSK DDR HKG MAC COK NIU GRL ESH'''.split())
def span(d):
    p = [int(x) for x in d.split('-')]
    if len(p) == 1: return DT.date(p[0], 1, 1), DT.date(p[0], 12, 31)
    if len(p) == 2: return DT.date(p[0], p[1], 1), DT.date(p[0], p[1], calendar.monthrange(*p)[1])
    return DT.date(*p), DT.date(*p)
def ctry(c, w):
    if c is not None and c not in ISO and c not in ORGS: E.append(f'{w}: country {c}')
def main():
    N = Counter(); G = Counter(); K = Counter(); S = Counter(); C = Counter(); words = []; dec = Counter(); dat = Counter(); neg = 0
    for l in open(H + 'gold.jsonl', encoding='utf-8'):
        d = json.loads(l); i = d['id']; raw = open(H + d['text_file'], 'rb').read(); t = raw.decode()
        if hashlib.sha256(raw).hexdigest() != d['sha256']: E.append(f'{i}: sha256')
        pub = DT.date.fromisoformat(d['published']); n = len(t.split()); words.append(n); G[d['genre']] += 1; N['dispatches'] += 1; dec[d['published'][:3] + '0s'] += 1
        if not 5 <= n <= 620: W.append(f'{i}: {n} words')
        keys = [e['key'] for e in d['engagements']]; neg += not keys
        if len(set(keys)) != len(keys): E.append(f'{i}: key twice')
        for e in d['engagements']:
            w = f"{i} {e['key']}"; K[e['kind'], e['status']] += 1; dat[e['dating']] += 1
            if e['kind'] not in KIND or e['status'] not in STATUS or e['dating'] not in DATING: E.append(f'{w}: enumeration')
            for x in e.get('kind_alt', []):
                if x not in KIND: E.append(f'{w}: kind_alt')
            if e['parent'] is not None and (e['parent'] not in keys or e['parent'] == e['key']): E.append(f'{w}: parent')
            s = span(e['start']) if e['start'] else None; f = span(e['end']) if e['end'] else None
            if s and f and f[1] < s[0]: E.append(f'{w}: ends before it starts')
            if e['status'] == 'planned' and f and f[1] < pub: E.append(f'{w}: planned but past')
            if e['status'] == 'held' and s and s[0] > pub: E.append(f'{w}: held but to come')
            if e['status'] == 'ongoing' and ((s and s[0] > pub) or (f and f[1] < pub)): W.append(f'{w}: ongoing but not now {e["start"]} {e["end"]}')
            if e['dating'] == 'none' and e['start'] and not e['vague']: W.append(f'{w}: dated though dating none')
            if len(e['participants']) < 2 and e['kind'] != 'visit': W.append(f'{w}: one participant')
            for p in e['participants']:
                ctry(p['country'], w)
                if p['role'] not in ROLE: E.append(f"{w}: role {p['role']}")
                if p['name'] is not None:
                    if p['name'] not in t: E.append(f"{w}: name {p['name']} not in the text")
                    elif ' ' not in p['name'] and re.search(r'(?<![.\n] )(?<!^)\b(?!Minister|President|Secretary|Chancellor|Premier|Ambassador|King|Marshal|General|Chairman|Prime|Mr|Foreign|Emir|Sheikh|Prince|Sultan|Queen|Emperor|Pope|Commissioner|Envoy|Admiral|Governor)[A-Z]\w+(?: (?:al|de|van|von|bin|el|da|dos|di))? ' + re.escape(p['name']) + r'\b', t): W.append(f"{w}: {p['name']} may have a fuller form: " + re.search(r'[A-Z]\w+(?: [a-z]+)? ' + re.escape(p['name']), t).group())
                if p['name'] is None and p['country'] is None: E.append(f'{w}: nobody')
            for p in e['places']:
                ctry(p['country'], w)
                if p['name'].lower() not in t.lower(): W.append(f"{w}: place {p['name']} not in the text")
            for x in e['topics']:
                if x.lower() not in t.lower(): W.append(f'{w}: topic {x} not in the text')
        for c in d['commitments']:
            N['commitments'] += 1
            if c['status'] not in CS: E.append(f"{i}: commitment {c['status']}")
            if c['when']: span(c['when'])
            if c['made_at'] is not None and c['made_at'] not in keys: E.append(f'{i}: made_at')
            for x in c['parties']: ctry(x, i)
            for x in c.get('followed_by', []):
                if x not in keys: E.append(f'{i}: followed_by {x}')
        for s in d['statements']:
            N['statements'] += 1; S[s['kind']] += 1; N['anonymous statements'] += s['anonymous']; ctry(s['country'], i)
            for x in [s['kind'], *s.get('kind_alt', [])]:
                if x not in SK: E.append(f"{i}: statement {x}")
            N['planned statements'] += s.get('planned', False); N['statements with another kind'] += 'kind_alt' in s; N['optional statements'] += s.get('optional', False); N['relayed statements'] += 'relayed_by' in s; N['statements with terms'] += 'terms' in s
            for x in s['toward']: ctry(x, i)
        for c in d['channels']:
            N['channels'] += 1
            if c['status'] not in CH: E.append(f"{i}: channel {c['status']}")
            for x in c['parties']: ctry(x, i)
        for o in d['objectives']:
            N['objectives'] += 1; ctry(o['country'], i)
            if o['engagement'] is not None and o['engagement'] not in keys: E.append(f"{i}: objective of {o['engagement']}")
        for m in d['milestones']:
            N['milestones'] += 1; ctry(m['country'], i)
            if m['start'] and m['end'] and span(m['end'])[1] < span(m['start'])[0]: E.append(f'{i}: milestone ends before it starts')
        for x in d['transfers']:
            N['transfers'] += 1; ctry(x['from'], i); ctry(x['to'], i)
            if x['status'] not in TS or x['from'] is None and x['to'] is None: E.append(f'{i}: transfer {x}')
        for r in d['relationships']:
            N['relationships'] += 1
            if r['direction'] not in RD or len(r['parties']) < 2: E.append(f'{i}: relationship {r}')
            for x in r['parties']: ctry(x, i)
        for g in ('engagements', 'commitments', 'statements', 'channels', 'objectives', 'milestones', 'transfers', 'relationships'):
            for x in d[g]:
                if not x['evidence']: E.append(f'{i}: {g} without evidence {x.get("key", x.get("speaker", ""))}')
                for a, b in x['evidence']:
                    if not 0 <= a < b <= len(t) or t[a:b] != t[a:b].strip(): E.append(f'{i}: span {a},{b}')
        MN = 'January February March April May June July August September October November December'.split()
        for m in re.finditer(r'\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?:the )?(?:(\d{1,2})(?:st|nd|rd|th)? (' + '|'.join(MN) + r')|(' + '|'.join(MN) + r') (\d{1,2}))(?:,? (\d{4}))?', t):
            day = int(m.group(2) or m.group(5)); mo = MN.index(m.group(3) or m.group(4)) + 1; ok = False
            for y in ([int(m.group(6))] if m.group(6) else [pub.year]):
                try: ok |= DT.date(y, mo, day).strftime('%A') == m.group(1) + 'day'
                except ValueError: pass
            if not ok: E.append(f'{i}: {m.group()} is no such day in {m.group(6) or pub.year}')
    for x in E: print('ERROR', x)
    if '-w' in sys.argv:
        for x in W: print('warning', x)
    print(dict(N), 'no engagement:', neg, 'warnings:', len(W))
    if '-c' in sys.argv:
        print('genre', dict(G.most_common())); kk = Counter(); ss = Counter()
        for (a, b), v in K.items(): kk[a] += v; ss[b] += v
        print('engagements', sum(K.values()), 'kind', dict(kk.most_common()), 'status', dict(ss.most_common())); print('kind x status', {f'{a}/{b}': v for (a, b), v in sorted(K.items())})
        print('dating', dict(dat)); print('statements', dict(S.most_common())); print('decades', dict(sorted(dec.items()))); print('words: min', min(words), 'median', sorted(words)[len(words)//2], 'max', max(words), 'sum', sum(words))
        print('of', N['statements'], 'statements accept another kind', N['statements with another kind'], 'optional', N['optional statements'])
        agreement()
    sys.exit(1 if E else 0)
def agreement():
    """prints what agreement.tsv counts, with the F1 between annotation and notes; a fact optional on its only side counts in the first F1 alone"""
    f1 = lambda both, apart: 2 * both / (2 * both + apart) if both else 0
    for l in open(HERE + 'agreement.tsv', encoding='utf-8'):
        if l.startswith('#'): continue
        span, fact, both, one, oneopt, two, twoopt, *done = l.rstrip('\n').split('\t'); b, o, oo, t, to = (int(x) for x in (both, one, oneopt, two, twoopt))
        done = '' if done[0] == '-' else ' corrected {} added {} removed {}'.format(*done)
        print(f'agreement {span} {fact}: F1 {f1(b, o + oo + t + to):.2f}, without optional facts {f1(b, o + t):.2f} (both {b}, annotation {o}+{oo}, notes {t}+{to}){done}')
main()
