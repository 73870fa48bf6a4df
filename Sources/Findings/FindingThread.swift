package import PolicyDocument

/// Our comment on a finding and what people have answered.
package struct FindingThread: Sendable {
    package var comment: Annotation
    /// The finding's id.
    package var finding: String
    /// In the order of the document.
    package var replies: [Annotation]

    /// The threads of a document. A reply belongs to the comment it is tied to. Programs that know no threads (LibreOffice before 24,
    /// older WPS) save replies as comments on the same words behind the one they answer: these belong to the nearest of ours before them.
    package static func threads(in annotations: [Annotation]) -> [FindingThread] {
        var threads: [FindingThread] = []
        var place: [String: Int] = [:]
        let byId = Dictionary(annotations.map { ($0.id, $0) }) { first, _ in first }
        for annotation in annotations where annotation.author == FindingMarker.author {
            guard let finding = FindingMarker.id(in: annotation.text) else { continue }
            place[annotation.id] = threads.count
            threads.append(FindingThread(comment: annotation, finding: finding, replies: []))
        }
        var latest: Int?
        for annotation in annotations {
            if let own = place[annotation.id] {
                latest = own
            } else if let root = root(of: annotation, byId) {
                if let own = place[root] { threads[own].replies.append(annotation) }
            } else if let own = latest, let units = annotation.units, threads[own].comment.units == units {
                threads[own].replies.append(annotation)
            }
        }
        return threads
    }

    /// The comment that started a thread; nil for that comment itself.
    private static func root(of reply: Annotation, _ byId: [String: Annotation]) -> String? {
        var comment = reply
        var steps = 0
        while let parent = comment.parent.flatMap({ byId[$0] }), steps < 64 {
            comment = parent
            steps += 1
        }
        return steps == 0 ? nil : comment.id
    }
}
