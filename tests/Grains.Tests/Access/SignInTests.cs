using CchcLive.Domain.Access;
using CchcLive.Grains.Access;

namespace CchcLive.Grains.Tests.Access;

public sealed class SignInTests
{
    private const string Password = "mot cau de nho";

    [Fact]
    public async Task FiveWrongTries_LockTheName_ForAQuarterOfAnHour()
    {
        await using var world = await AccessWorld.OpenAsync();
        var process = await world.StartAsync();
        await process.AddAsync("lan", password: Password);
        for (var n = 1; n <= Lockouts.MostTries; n++) Assert.Equal(n == Lockouts.MostTries, (await process.SignIn.TryAsync("lan", "sai", null)).IsLocked);
        Assert.True((await process.SignIn.TryAsync("LAN ", Password, null)).IsLocked);
        world.Clock.Advance(Lockouts.LockedFor);
        Assert.Equal("lan", (await process.SignIn.TryAsync("LAN ", Password, null)).Account?.Name);
    }

    [Fact]
    public async Task ADisabledAccount_OrOneWithoutAPassword_IsRefusedLikeAWrongPassword()
    {
        await using var world = await AccessWorld.OpenAsync();
        var process = await world.StartAsync();
        await process.AddAsync("lan", password: Password);
        await process.AddAsync("minh", Role.Leader, Password);
        await process.AddAsync("hoa", Role.Leader);
        await process.Accounts.DisableAsync(AccessWorld.Tester, "minh", isDisabled: true);
        Assert.Equal(SignInAnswer.Refused, await process.SignIn.TryAsync("minh", Password, null));
        Assert.Equal(SignInAnswer.Refused, await process.SignIn.TryAsync("hoa", "", null));
        Assert.Equal(SignInAnswer.Refused, await process.SignIn.TryAsync(null, null, null));
    }

    [Fact]
    public async Task TheFirstLink_MakesAnAdministrator_Once_AndWithinADay()
    {
        await using var world = await AccessWorld.OpenAsync();
        var process = await world.StartAsync();
        var old = (await process.Invitations.InviteAsync(AccessWorld.Tester, null)).Text;
        var link = (await process.Invitations.InviteAsync(AccessWorld.Tester, null)).Text;
        Assert.Null(process.Invitations.Find(old)); // a newer one takes its place
        world.Clock.Advance(InvitationDesk.OpenFor - TimeSpan.FromSeconds(1));
        Assert.NotNull(process.Invitations.Find(link));
        var account = await process.Invitations.RedeemAsync(link, "Quan.Tri", "Người quản trị", Password, null);
        Assert.Equal(("quan.tri", Role.Admin), (account.Name, account.Grants.Single().Role));
        Assert.Equal("invitation-over", (await Assert.ThrowsAsync<AccessException>(() => process.Invitations.RedeemAsync(link, "hai", null, Password, null))).Rule);
        Assert.Equal("not-open", (await Assert.ThrowsAsync<AccessException>(() => process.Invitations.InviteAsync(AccessWorld.Tester, null))).Rule);
        var late = (await process.Invitations.InviteAsync(AccessWorld.Tester, "quan.tri")).Text;
        world.Clock.Advance(InvitationDesk.OpenFor);
        Assert.Null(process.Invitations.Find(late));
    }

    [Theory]
    [InlineData("a", null, "bad-name")]
    [InlineData("tên có dấu", null, "bad-name")]
    [InlineData("ngan", "ngan-qua", "weak-password")]
    [InlineData("lap", "aaaaaaaaaaaa", "weak-password")]
    [InlineData("chua-ten", "xin-chua-ten-xin", "weak-password")]
    public async Task WhatCannotBeUsed_IsRefused_WithItsRule(string name, string? password, string rule)
    {
        await using var world = await AccessWorld.OpenAsync();
        var process = await world.StartAsync();
        Assert.Equal(rule, (await Assert.ThrowsAsync<AccessException>(() => process.AddAsync(name, password: password))).Rule);
        Assert.True(process.Registry.Current.IsOpen);
    }

    [Fact]
    public async Task Grants_ThatCannotBeMeant_AreRefused_AndSoIsTheLossOfTheLastAdministrator()
    {
        await using var world = await AccessWorld.OpenAsync();
        var process = await world.StartAsync();
        Assert.Equal("first-account-admin", (await Assert.ThrowsAsync<AccessException>(() => process.AddAsync("lan", Role.Leader))).Rule);
        await process.AddAsync("lan");
        var today = process.Registry.Today;
        foreach (var grant in new[] { new Grant(Role.Admin, "quan-a", today), new Grant(Role.Unit, null, today), new Grant(Role.Leader, "khong-co", today), new Grant(Role.Leader, null, today, today.AddDays(-1)) })
            Assert.Equal("bad-grant", (await Assert.ThrowsAsync<AccessException>(() => process.Accounts.GrantAsync(AccessWorld.Tester, "lan", [grant]))).Rule);
        Assert.Equal("last-admin", (await Assert.ThrowsAsync<AccessException>(() => process.Accounts.GrantAsync(AccessWorld.Tester, "lan", []))).Rule);
        Assert.Equal("last-admin", (await Assert.ThrowsAsync<AccessException>(() => process.Accounts.DisableAsync(AccessWorld.Tester, "lan", isDisabled: true))).Rule);
    }
}
