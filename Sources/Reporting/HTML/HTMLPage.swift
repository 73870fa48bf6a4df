import PolicyDocument

/// The parts of the HTML report that are the same in every report. The policy lets the browser run this script and this style and nothing
/// else, whatever a draft holds, and load nothing.
enum HTMLPage {
    static var policy: String {
        "default-src 'none'; style-src 'sha256-\(digest(of: style))'; script-src 'sha256-\(digest(of: script))'; base-uri 'none'; form-action 'none'"
    }

    static let style = """

        :root { color-scheme: light dark; --ink: #1d1d1f; --paper: #fff; --soft: #6b6b70; --line: #d8d8dc; --card: #f6f6f8;
          --error: #b3261e; --warning: #8a5a00; --note: #0b5c8a; --error-soft: #fbdcd9; --warning-soft: #fbe9c6; --note-soft: #d6ebf7 }
        @media (prefers-color-scheme: dark) { :root { --ink: #e8e8ea; --paper: #18181a; --soft: #a0a0a6; --line: #3c3c41; --card: #232326;
          --error: #ff8a80; --warning: #ffc861; --note: #7cc7f2; --error-soft: #5a1f1b; --warning-soft: #4d3a0d; --note-soft: #123b52 } }
        body { margin: 0 auto; max-width: 60rem; padding: 1rem; color: var(--ink); background: var(--paper);
          font: 16px/1.7 "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif }
        h1 { font-size: 1.5rem } h2 { font-size: 1.15rem; border-bottom: 1px solid var(--line); overflow-wrap: anywhere }
        h3 { font-size: 1rem; margin: 0 } .provenance, .facts, .id { color: var(--soft); font-size: .85rem } .figures { font-weight: bold }
        .filters { display: flex; flex-wrap: wrap; gap: .3rem 1rem; align-items: center; padding: .5rem 0 }
        .text p { margin: .4rem 0; overflow-wrap: anywhere; white-space: pre-wrap } .quiet { display: none } .whole .quiet { display: block }
        mark { color: inherit; border-bottom: 2px solid; padding: 0 .05em } mark.error { background: var(--error-soft); border-color: var(--error) }
        mark.warning { background: var(--warning-soft); border-color: var(--warning) } mark.note, mark.excused { background: var(--note-soft); border-color: var(--note) }
        .chosen mark.element { outline: 2px solid var(--ink); font-weight: bold }
        .card { background: var(--card); border-left: 4px solid var(--line); margin: .5rem 0 1rem; padding: .5rem .8rem; overflow-wrap: anywhere }
        .card.error { border-color: var(--error) } .card.warning { border-color: var(--warning) } .card.note { border-color: var(--note) }
        .card dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem .8rem; margin: .4rem 0 } .card dt { color: var(--soft) } .card dd { margin: 0 }
        .card button { font: inherit; color: inherit; background: none; border: 0; padding: 0; text-align: left; cursor: pointer }
        .card button:focus-visible, .filters :focus-visible { outline: 2px solid var(--note) }
        .chain li { padding: .05rem 0 } .chosen .chain { font-weight: bold } .remark { border-left: 4px solid var(--warning); padding-left: .8rem }
        .remark.unreadable, .remark.incomplete { border-color: var(--error) } [hidden] { display: none !important }
        @media print { @page { size: A4; margin: 20mm } body { max-width: none; font-size: 11pt } .filters { display: none } .card { break-inside: avoid } }

        """

    static let script = """

        (() => {
          const boxes = [...document.querySelectorAll('.filters input[type=checkbox]')];
          const query = document.getElementById('query');
          const shown = document.getElementById('shown');
          const apply = () => {
            const on = new Set(boxes.filter(b => b.checked).map(b => b.value));
            const words = query.value.trim().toLowerCase();
            let count = 0;
            for (const section of document.querySelectorAll('main > section')) {
              const cards = [...section.querySelectorAll('.card')];
              let visible = 0;
              for (const card of cards) {
                const keep = on.has(card.dataset.level) && (words === '' || card.textContent.toLowerCase().includes(words));
                card.hidden = !keep;
                if (keep) visible += 1;
              }
              section.hidden = visible === 0 && (cards.length > 0 || (!on.has('clean') && !section.querySelector('.remark')));
              section.classList.toggle('whole', on.has('whole'));
              count += visible;
            }
            shown.textContent = String(count);
          };
          document.querySelector('.filters').addEventListener('input', apply);
          document.querySelector('.filters').addEventListener('submit', e => e.preventDefault());
          document.addEventListener('click', e => {
            const button = e.target.closest('.card button');
            if (!button) return;
            const place = button.closest('.place');
            const chosen = place.classList.toggle('chosen');
            button.setAttribute('aria-expanded', String(chosen));
          });
          apply();
        })();

        """

    private static func digest(of text: String) -> String {
        var hash = SHA256()
        hash.add(Array(text.utf8))
        return Base64.text(hash.finish())
    }
}

/// Base64 (RFC 4648), for the digests of the policy.
enum Base64 {
    static func text(_ bytes: [UInt8]) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".unicodeScalars)
        var text = ""
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let value = group.enumerated().reduce(0) { $0 | Int($1.element) << (16 - 8 * $1.offset) }
            for digit in 0...group.count { text.unicodeScalars.append(alphabet[value >> (18 - 6 * digit) & 63]) }
            text += String(repeating: "=", count: 3 - group.count)
        }
        return text
    }
}
