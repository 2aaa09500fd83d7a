namespace CchcLive.Domain.Tests; public class Smoke { [Fact] public void T() => Assert.True(true); }
