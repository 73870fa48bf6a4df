import Decisions
import FormTemplate
import WordReview

/// The layout of the review form: the built-in one, or the files of a folder.
enum FormTemplateFiles {
    static func load(_ folder: Argument?) throws(CommandError) -> ReviewFormTemplate {
        let document = try part("document.xml", of: folder) ?? builtIn(fcrlint_form_document)
        let styles = try part("styles.xml", of: folder, isOptional: true) ?? builtIn(fcrlint_form_styles)
        let fontTable = try part("fontTable.xml", of: folder, isOptional: true) ?? builtIn(fcrlint_form_font_table)
        do throws(FormError) {
            return try ReviewFormTemplate(document: document, styles: styles, fontTable: fontTable)
        } catch {
            throw .template(path: folder?.text ?? "Rules/form", reason: error)
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
