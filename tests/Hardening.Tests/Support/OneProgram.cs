namespace CchcLive.Hardening.Tests.Support;

/// <summary>One program for the tests that only ask.</summary>
[CollectionDefinition(nameof(OneProgram))]
public sealed class OneProgram : ICollectionFixture<ProgramHost>;
