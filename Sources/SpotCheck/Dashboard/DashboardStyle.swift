import Reporting

/// How a dashboard looks: on a wide screen, a phone, in the dark and on paper. Levels have a pattern each, so that no colour alone tells.
enum DashboardStyle {
    static let text = HTMLPage.foundation + """
        :root { --bar: #33658a; --track: #ececf0; --all: #c3cedb; --hatch: #fff;
          --heat0: #f3f3f5; --heat1: #fdebd3; --heat2: #fbd0a0; --heat3: #f2a65e; --heat4: #c75b1c; --heat5: #8a2f0b; --on-low: #1d1d1f; --on-high: #fff }
        @media screen and (prefers-color-scheme: dark) { :root { --bar: #7fb2dd; --track: #2b2b2f; --all: #46536a; --hatch: #18181a;
          --heat0: #26262a; --heat1: #3f2f1e; --heat2: #65431f; --heat3: #95581e; --heat4: #d98a3d; --heat5: #ffc98a; --on-low: #f4e6d6; --on-high: #1d1d1f } }
        body { max-width: 84rem } section { margin: 2rem 0 } section > p { max-width: 60rem }
        .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: .6rem; margin: 1rem 0; padding: 0; list-style: none }
        .tiles li { background: var(--card); border-left: 4px solid var(--bar); padding: .5rem .8rem } .tiles .urgent { border-color: var(--error) }
        .tiles b { display: block; font-size: 1.6rem; line-height: 1.2; font-variant-numeric: tabular-nums } .tiles span { color: var(--soft); font-size: .85rem }
        .pair { display: grid; gap: 0 2.5rem } .pair > * { min-width: 0 } @media screen and (min-width: 60rem) { .pair { grid-template-columns: 1fr 1fr } }
        figure { margin: 1.2rem 0 } figcaption { font-weight: bold } .hint { color: var(--soft); font-size: .85rem; margin: .1rem 0 .5rem }
        .chart div > svg { display: block; max-width: 100%; height: auto }
        @media screen and (max-width: 60rem) { .chart.wide .scroll > svg { max-width: none } }
        svg text { font: 13px sans-serif; fill: var(--ink) } svg .axis { font-size: 11px; fill: var(--soft) } svg .value { font-size: 12px }
        svg .end { text-anchor: end } svg .middle { text-anchor: middle } svg line { stroke: var(--line) }
        .track { fill: var(--track) } .bar, .part { fill: var(--bar) } .all { fill: var(--all) } .error { fill: var(--error) }
        .warning { fill: url(#hatched) } .note { fill: url(#dotted) } .ground-warning { fill: var(--warning) } .ground-note { fill: var(--note) }
        .on-ground { stroke: var(--hatch); fill: var(--hatch) }
        .heat0 { fill: var(--heat0) } .heat1 { fill: var(--heat1) } .heat2 { fill: var(--heat2) } .heat3 { fill: var(--heat3) } .heat4 { fill: var(--heat4) }
        .heat5 { fill: var(--heat5) } svg .on1, svg .on2, svg .on3 { fill: var(--on-low) } svg .on4, svg .on5 { fill: var(--on-high) }
        .patterns { position: absolute }
        .legend { display: flex; flex-wrap: wrap; gap: .1rem 1rem; margin: .2rem 0 .6rem; padding: 0; list-style: none; font-size: .85rem }
        .legend svg { vertical-align: -1px } .scroll { overflow-x: auto } .scroll:focus-visible, summary:focus-visible { outline: 2px solid var(--note) }
        table { border-collapse: collapse; font-size: .88rem; line-height: 1.5 } th, td { border-bottom: 1px solid var(--line); padding: .25rem .7rem .25rem 0; text-align: left; vertical-align: top }
        thead th { color: var(--soft); font-weight: normal; white-space: nowrap } tbody th { font-weight: normal; min-width: 7rem } table:not(.numbers) td { min-width: 4.5rem } td.short { white-space: nowrap } .numbers td, .numbers thead th + th { text-align: right; font-variant-numeric: tabular-nums }
        summary { cursor: pointer; color: var(--soft); font-size: .85rem } details[open] summary { margin-bottom: .4rem }
        .cards { margin: 0; padding: 0; list-style: none } .cards blockquote { margin: .4rem 0; padding: 0 0 0 .8rem; border-left: 2px solid var(--line) }
        .card { background: var(--card); border-left: 4px solid var(--line); margin: .5rem 0 1rem; padding: .5rem .8rem; overflow-wrap: anywhere }
        .card.firm-error { border-color: var(--error) } .card.firm-warning { border-color: var(--warning) }
        .card p { margin: .2rem 0 } .card dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem .8rem; margin: .4rem 0 0 }
        .card dt { color: var(--soft) } .card dd { margin: 0 }
        @media print { @page { size: A4; margin: 16mm 14mm } body { max-width: none; padding: 0; font-size: 10pt } h2, h3, figcaption, thead { break-after: avoid }
          .chart, .card, tr { break-inside: avoid } .chart details { display: none } table:not(.numbers) td { min-width: 0 } .scroll { overflow: visible }
          .pair { grid-template-columns: 1fr 1fr; gap: 0 8mm } section { margin: 1rem 0 } table { font-size: 8.5pt }
          .tiles { grid-template-columns: repeat(4, 1fr) } .tiles li, rect { print-color-adjust: exact } }

        """

    /// The patterns of the levels, once a page.
    static let patterns: StaticString = """
        <svg class="patterns" xmlns="http://www.w3.org/2000/svg" width="0" height="0" aria-hidden="true"><defs>
        <pattern id="hatched" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="ground-warning" width="6" height="6"/><rect class="on-ground" x="0" y="0" width="1.2" height="6"/></pattern>
        <pattern id="dotted" width="5" height="5" patternUnits="userSpaceOnUse"><rect class="ground-note" width="5" height="5"/><circle class="on-ground" cx="2.5" cy="2.5" r="0.6"/></pattern>
        </defs></svg>

        """
}
