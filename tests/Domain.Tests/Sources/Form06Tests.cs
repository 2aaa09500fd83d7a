using CchcLive.Domain.Sources;

namespace CchcLive.Domain.Tests.Sources;

public sealed class Form06Tests
{
    [Theory]
    [InlineData("10 4 5 1 7 2 4 1 3 2 1")]
    [InlineData("0 0 0 0 0 0 0 0 0 0 0")]
    [InlineData("10 4 5 0 7 2 4 1 3 2 1", "3 = 4+5+6")]
    [InlineData("10 4 5 1 7 2 3 1 3 2 1", "7 = 8+9+10")]
    [InlineData("10 4 5 1 7 2 4 1 3 3 1", "11 = 12+13")]
    [InlineData("10 4 5 1 8 3 4 1 3 2 1", "3 = 7+11")]
    [InlineData("9 4 5 1 7 2 4 1 3 2 1", "3 = 4+5+6", "3 = 7+11")]
    public void Broken_NamesEachIdentityThatDoesNotHold(string columns, params string[] broken) =>
        Assert.Equal(broken, Form06.Broken([.. columns.Split(' ').Select(long.Parse)]));

    [Fact]
    public void Broken_ARowOfAnotherLength_IsRefused() => Assert.Throws<ArgumentException>(() => Form06.Broken([1, 2, 3]));
}
