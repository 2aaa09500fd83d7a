using CchcLive.Domain.Access.Secrets;

namespace CchcLive.Domain.Tests.Access;

public class SecretFormTests
{
    [Fact]
    public void MadeSecret_IsReadBack_AndTellsItsId()
    {
        var made = SecretForm.Key.Create();
        Assert.True(SecretForm.Key.TryRead(made.Text, out var id));
        Assert.Equal(made.Id, id);
    }

    [Fact]
    public void Secret_NamesItsKind_AndIsNoSecretOfAnother()
    {
        var made = SecretForm.Key.Create();
        Assert.Matches("^cchc-key-[0-9a-z]{8}-[0-9a-z]{52}-[0-9a-z]{4}$", made.Text);
        Assert.False(SecretForm.Screen.TryRead(made.Text, out _));
    }

    [Fact]
    public void EachOneLetterMistake_IsSeen_UnlessTheCheckLettersAgreeByChance()
    {
        var text = SecretForm.Screen.Create().Text;
        var passed = 0;
        for (var i = "cchc-screen-".Length; i < text.Length; i++)
        {
            var mistaken = text[..i] + (text[i] == '7' ? '8' : '7') + text[(i + 1)..];
            if (SecretForm.Screen.TryRead(mistaken, out _)) passed++;
        }

        Assert.InRange(passed, 0, 1);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("cchc-key-")]
    [InlineData("Bearer")]
    public void WhatIsNoSecret_IsNotRead(string? text) => Assert.False(SecretForm.Key.TryRead(text, out _));

    [Fact]
    public void CutSecret_IsNotRead()
    {
        var text = SecretForm.Key.Create().Text;
        for (var length = 0; length < text.Length; length++) Assert.False(SecretForm.Key.TryRead(text[..length], out _));
    }

    [Fact]
    public void Secrets_AreAllDifferent() =>
        Assert.Equal(1000, Enumerable.Range(0, 1000).Select(_ => SecretForm.Key.Create().Text).Distinct(StringComparer.Ordinal).Count());
}
