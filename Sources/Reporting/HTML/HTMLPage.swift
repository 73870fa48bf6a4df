package import Findings
import PolicyDocument

/// The parts of the HTML pages that are the same in every page.
package enum HTMLPage {
    /// Colours, light and dark, and type: what every page has in common.
    package static let foundation = """

        :root { color-scheme: light dark; --ink: #1d1d1f; --paper: #fff; --soft: #5c5c61; --line: #d8d8dc; --card: #f6f6f8;
          --error: #b3261e; --warning: #8a5a00; --note: #0b5c8a; --error-soft: #fbdcd9; --warning-soft: #fbe9c6; --note-soft: #d6ebf7 }
        @media screen and (prefers-color-scheme: dark) { :root { --ink: #e8e8ea; --paper: #18181a; --soft: #a9a9af; --line: #3c3c41; --card: #232326;
          --error: #ff8a80; --warning: #ffc861; --note: #7cc7f2; --error-soft: #5a1f1b; --warning-soft: #4d3a0d; --note-soft: #123b52 } }
        body { margin: 0 auto; max-width: 60rem; padding: 1rem; color: var(--ink); background: var(--paper);
          font: 16px/1.7 "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif }
        h1 { font-size: 1.5rem } h2 { font-size: 1.15rem; border-bottom: 1px solid var(--line); overflow-wrap: anywhere }
        h3 { font-size: 1rem; margin: 0 } .provenance, .facts, .id { color: var(--soft); font-size: .85rem } .figures { font-weight: bold }
        .facts, .remark { overflow-wrap: anywhere } button, input, select { font: inherit; color: inherit }

        """

    /// The style of the report.
    static let style = foundation + """
        .filters { display: flex; flex-wrap: wrap; gap: .3rem 1rem; align-items: center; padding: .5rem 0 }
        .filters select { max-width: 16rem } .filters #clause { width: 8rem }
        .index { font-size: .85rem; line-height: 1.5 } .index ol { margin: .2rem 0 .6rem; padding-left: .8rem; list-style: none }
        .index summary { cursor: pointer; padding: .15rem 0 } .index li { border-left: 3px solid var(--line); padding-left: .5rem; margin: .2rem 0 }
        .index .error { border-color: var(--error) } .index .warning { border-color: var(--warning) } .index .note { border-color: var(--note) }
        @media screen and (min-width: 72rem) { body { max-width: 80rem; display: grid; grid-template-columns: 17rem minmax(0, 1fr); gap: 0 2rem }
          header { grid-column: 1 / 3 } .index { position: sticky; top: 1rem; align-self: start; max-height: calc(100vh - 2rem); overflow-y: auto } }
        .text p { margin: .4rem 0; overflow-wrap: anywhere; white-space: pre-wrap } .quiet { display: none } .whole .quiet { display: block }
        mark { color: inherit; border-bottom: 2px solid; padding: 0 .05em; print-color-adjust: exact }
        mark.error { background: var(--error-soft); border-color: var(--error) }
        mark.warning { background: var(--warning-soft); border-color: var(--warning) } mark.note, mark.excused { background: var(--note-soft); border-color: var(--note) }
        .chosen mark.element { outline: 2px solid var(--ink); font-weight: bold }
        .card { background: var(--card); border-left: 4px solid var(--line); margin: .5rem 0 1rem; padding: .5rem .8rem; overflow-wrap: anywhere }
        .card.error { border-color: var(--error) } .card.warning { border-color: var(--warning) } .card.note { border-color: var(--note) }
        .card dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem .8rem; margin: .4rem 0 } .card dt { color: var(--soft) } .card dd { margin: 0 }
        .card button, .index button { background: none; border: 0; padding: 0; text-align: left; cursor: pointer }
        .card button::before { content: "▸ " } .card button[aria-expanded=true]::before { content: "▾ " }
        .card button:focus-visible, .index :focus-visible, .filters :focus-visible { outline: 2px solid var(--note) }
        .chain li { padding: .05rem 0 } .chosen .chain { font-weight: bold } .remark { border-left: 4px solid var(--warning); padding-left: .8rem }
        .remark.reviewed { border-color: var(--line) } .remark.unreadable, .remark.incomplete { border-color: var(--error) } [hidden] { display: none !important }
        @media print { @page { size: A4; margin: 20mm } body { max-width: none; padding: 0; font-size: 10.5pt } .filters, .index { display: none }
          h2, h3, .facts, .place > p { break-after: avoid } .card dt, .card dd, .card li, .place > p { break-inside: avoid } .card button::before { content: none } }

        """

    static let script = """

        (() => {
          const boxes = [...document.querySelectorAll('.filters input[type=checkbox]')];
          const [query, clause, provision, shown, index] = ['query', 'clause', 'provision', 'shown', 'index'].map(id => document.getElementById(id));
          const cards = [...document.querySelectorAll('.card')];
          const choose = (place, chosen) => {
            place.classList.toggle('chosen', chosen);
            for (const button of place.querySelectorAll('.card button')) button.setAttribute('aria-expanded', String(chosen));
          };
          const create = (name, text = '') => {
            const made = document.createElement(name);
            made.textContent = text;
            return made;
          };
          const listed = new Map();
          const groups = new Map();
          for (const card of cards) groups.set(card.dataset.provision, [...(groups.get(card.dataset.provision) ?? []), card]);
          const rank = key => key.split('.').map(part => part.padStart(3, '0')).join('.');
          for (const key of [...groups.keys()].sort((a, b) => rank(a) < rank(b) ? -1 : 1)) {
            const citation = groups.get(key)[0].dataset.citation;
            provision.append(new Option(citation, key));
            const [group, list] = [create('details'), create('ol')];
            group.append(create('summary', citation), list);
            for (const card of groups.get(key)) {
              const [item, button] = [create('li'), create('button', card.dataset.clause + ' ' + card.querySelector('button').textContent)];
              button.type = 'button';
              button.addEventListener('click', () => {
                choose(card.closest('.place'), true);
                card.closest('.place').scrollIntoView({ block: 'start' });
                card.querySelector('button').focus({ preventScroll: true });
              });
              item.className = card.dataset.level;
              item.append(button);
              list.append(item);
              listed.set(card, item);
            }
            index.append(group);
          }
          const apply = () => {
            const on = new Set(boxes.filter(b => b.checked).map(b => b.value));
            const [words, path] = [query, clause].map(field => field.value.trim().toLowerCase());
            const wanted = provision.value;
            for (const card of cards) {
              card.hidden = !on.has(card.dataset.level) || (wanted !== '' && wanted !== card.dataset.provision)
                || !card.dataset.clause.toLowerCase().includes(path) || !card.textContent.toLowerCase().includes(words);
              listed.get(card).hidden = card.hidden;
            }
            for (const place of document.querySelectorAll('.place')) place.classList.toggle('quiet', !place.querySelector('.card:not([hidden])'));
            for (const group of index.querySelectorAll('details')) group.hidden = !group.querySelector('li:not([hidden])');
            for (const section of document.querySelectorAll('main > section')) {
              const isEmpty = !section.querySelector('.card:not([hidden])');
              section.hidden = isEmpty && (section.querySelector('.card') !== null || (!on.has('clean') && !section.querySelector('.remark')));
              section.classList.toggle('whole', on.has('whole'));
            }
            shown.textContent = String(cards.filter(card => !card.hidden).length);
          };
          document.querySelector('.filters').addEventListener('input', apply);
          document.querySelector('.filters').addEventListener('submit', e => e.preventDefault());
          document.addEventListener('click', e => {
            const place = e.target.closest('.card button, .place > p mark')?.closest('.place');
            if (place) choose(place, !place.classList.contains('chosen'));
          });
          apply();
        })();

        """

    /// What a browser may do with a page: run this script and this style and nothing else, whatever a draft holds, and load nothing.
    fileprivate static func policy(style: String, script: String?) -> String {
        let scripts = script.map { "; script-src 'sha256-\(digest(of: $0))'" } ?? ""
        return "default-src 'none'; style-src 'sha256-\(digest(of: style))'\(scripts); base-uri 'none'; form-action 'none'"
    }

    private static func digest(of text: String) -> String {
        var hash = SHA256()
        hash.add(Array(text.utf8))
        return Base64.text(hash.finish())
    }
}

extension ByteWriter {
    /// What stands before the body of a page.
    /// - Parameter script: The script that the page ends with; nil where it has none.
    package mutating func writeHead(title: String, style: String, script: String? = nil, _ language: Language) {
        write("<!DOCTYPE html>\n<html lang=\"")
        write(language.choose("zh-CN", "en"))
        write("\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"")
        write(HTMLPage.policy(style: style, script: script))
        write("\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
        writeMarkup(title)
        write("</title>\n<style>")
        write(style)
        write("</style>\n</head>\n")
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
