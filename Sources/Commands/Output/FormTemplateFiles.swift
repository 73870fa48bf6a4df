import Decisions
import FormTemplate
import WordReview

/// The layouts of the Word documents that are made anew: built in, or the files of a folder.
enum FormTemplateFiles {
    /// The layout of the review form; the one in the folder where one is named.
    static func load(_ folder: Argument?) throws(CommandError) -> WordTemplate {
        let document = try part("document.xml", of: folder) ?? builtIn(fcrlint_form_document)
        let styles = try part("styles.xml", of: folder, isOptional: true) ?? builtIn(fcrlint_form_styles)
        let fontTable = try part("fontTable.xml", of: folder, isOptional: true) ?? builtIn(fcrlint_form_font_table)
        do throws(FormError) {
            return try WordTemplate(
                document: document, parts: [WordPart(.styles, "styles.xml", styles), WordPart(.fontTable, "fontTable.xml", fontTable)])
        } catch {
            throw .template(path: folder?.text ?? "Rules/form", reason: error)
        }
    }

    /// The layout of the report on a spot check, with its page numbers.
    static func report() throws(CommandError) -> WordTemplate {
        do throws(FormError) {
            return try WordTemplate(
                document: builtIn(fcrlint_report_document),
                parts: [
                    WordPart(.styles, "styles.xml", builtIn(fcrlint_report_styles)), WordPart(.fontTable, "fontTable.xml", builtIn(fcrlint_report_font_table)),
                    WordPart(.footer, "footer-odd.xml", builtIn(fcrlint_report_footer_odd)),
                    WordPart(.footer, "footer-even.xml", builtIn(fcrlint_report_footer_even)),
                    WordPart(.settings, "settings.xml", builtIn(fcrlint_report_settings)),
                ])
        } catch {
            throw .template(path: "Rules/report", reason: error)
        }
    }

    private static func part(_ name: String, of folder: Argument?, isOptional: Bool = false) throws(CommandError) -> [UInt8]? {
        guard let folder else { return nil }
        let path = FilePath.join(folder.bytes, Array(name.utf8))
        do throws(SystemFault) { return try FileBytes.read(path) } catch {
            if isOptional, error.isMissingFile { return nil }
            throw .cannotRead(path: String(decoding: path, as: UTF8.self), reason: error)
        }
    }

    private static func builtIn(_ part: fcrlint_form_part) -> [UInt8] {
        Array(UnsafeRawBufferPointer(start: part.start, count: part.size))
    }
}
