import ArgumentParser

struct Stories: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the storylines, show one, or decide about one.",
        discussion: """
            gazette stories                             the newest first; ★ is followed, – is muted
            gazette stories 微软-1a2b3c4d                 one of them, with what was decided of it
            gazette stories rename 微软-1a2b 微软与OpenAI之争
            gazette stories merge 1a2b3c4d 5e6f7a8b      the first becomes part of the second
            gazette stories split 微软-1a2b 0c1d 2e3f     these articles become a storyline of their own
            gazette stories mute 足球                     by words that only its title has
            gazette stories follow 微软

            A decision holds for good: see it taken back with unmute, unfollow, another rename, a split or a merge.
            """,
        subcommands: [
            ListStories.self, RenameStory.self, MergeStories.self, SplitStory.self, MuteStory.self, UnmuteStory.self,
            FollowStory.self, UnfollowStory.self,
        ],
        defaultSubcommand: ListStories.self)
}
