import ArgumentParser

struct Stories: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the storylines, show one, or decide about one.",
        discussion: """
            gazette stories
                the newest first; ★ is followed, – is muted
            gazette stories 微软-1a2b3c4d
                one of them: its articles, and what was decided of it
            gazette stories rename 微软-1a2b 微软与OpenAI之争
                another title; the beginning of its slug is enough
            gazette stories merge 1a2b3c4d 5e6f7a8b
                the first becomes part of the second
            gazette stories split 微软-1a2b 0c1d 2e3f
                these articles become a storyline of their own
            gazette stories mute 足球
                in no edition any more; by words that only its title has
            gazette stories follow 微软
                first in every edition that has something new of it

            A decision holds for good, over a rebuild too. See it taken back with unmute,
            unfollow, another rename, a split or a merge. Exit status 2: no storyline is
            called so, or several are; then they are listed.
            """,
        subcommands: [
            ListStories.self, RenameStory.self, MergeStories.self, SplitStory.self, MuteStory.self, UnmuteStory.self,
            FollowStory.self, UnfollowStory.self,
        ],
        defaultSubcommand: ListStories.self)
}
