package import Model

/// An article as the database keeps it.
package struct StoredArticle: Sendable {
    package var article: Article
    /// As at its reading; citations and anchors count these.
    package var sentences: [Sentence]
    package var file: IncomingFile
    /// Where the original stands, once it is filed.
    package var filedAt: String?
    /// Published, else the start of the day it was received; seconds since the epoch.
    package var time: Int64
    /// The version of the program that read and analysed it.
    package var program: String
    package var placement: Placement?
    /// Whether `placement` comes of the pass in canonical order.
    package var isSettled: Bool
    package var storyAtArrival: StoryID?
    package var revises: ArticleID?
    package var revisedBy: ArticleID?
}
