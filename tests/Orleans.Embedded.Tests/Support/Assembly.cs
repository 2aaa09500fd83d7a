// Many of these tests tell "not yet" from "never" by what a busy machine does within a second: one at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
