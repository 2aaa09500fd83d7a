using CchcLive.Grains.Messages;
using CchcLive.Grains.Screens.Pairing;

namespace CchcLive.Grains.Tests.Screens;

public sealed class PairingDeskTests
{
    private readonly PairingDesk _desk = new();
    private TimeSpan _now = TimeSpan.FromDays(1);

    [Fact]
    public void Code_IsOfSixLettersThatNobodyMixesUp()
    {
        foreach (var i in Enumerable.Range(0, 40)) Assert.Matches("^[CDEFHJKMNRTVWXYZ]{6}$", Ask(Machine($"m{i}")).Code);
    }

    [Fact]
    public void MachineThatAsksAgain_KeepsItsCode()
    {
        var first = Ask(Machine("m1"));
        Assert.Equal(first, Ask(Machine("m1")));
        Assert.NotEqual(first.Code, Ask(Machine("m2")).Code);
    }

    [Fact]
    public void EnteredCode_GivesTheMachine_HoweverItWasTyped_AndIsGoodOnce()
    {
        var machine = Machine("m1");
        var code = Ask(machine).Code!;
        var typed = $" {code[..3].ToLowerInvariant()}-{code[3..]} ";
        Assert.Equal(machine, Claim(typed).Machine);
        Assert.Null(Claim(typed).Machine);
    }

    [Fact]
    public void CodeThatExpired_IsRenewedByItself_AndTheOldOneIsNoGood()
    {
        var old = Ask(Machine("m1"));
        for (var waited = TimeSpan.Zero; waited < PairingDesk.CodeLasts; waited += TimeSpan.FromSeconds(30))
        {
            Assert.Equal(old, Ask(Machine("m1")));
            _now += TimeSpan.FromSeconds(30);
        }

        Assert.Null(Claim(old.Code!).Machine);
        var renewed = Ask(Machine("m1"));
        Assert.NotEqual(old.Code, renewed.Code);
        Assert.NotNull(Claim(renewed.Code!).Machine);
    }

    [Fact]
    public void MachineThatWasSwitchedOff_CannotBePaired()
    {
        var code = Ask(Machine("m1")).Code!;
        _now += PairingDesk.GoneAfter + TimeSpan.FromSeconds(1);
        Assert.Null(Claim(code).Machine);
    }

    [Fact]
    public void MachineThatShowsAnotherArea_GetsAnotherCode()
    {
        var before = Ask(Machine("m1")).Code!;
        var moved = Machine("m1") with { Area = "khac" };
        var code = Ask(moved).Code!;
        Assert.NotEqual(before, code);
        Assert.Equal("khac", Claim(code).Machine!.Area);
    }

    [Fact]
    public void OneAddress_TakesNotAllTheRoom_AndRoomComesBack()
    {
        for (var i = 0; i < PairingDesk.MostOfAddress; i++) Assert.NotNull(Ask(Machine($"m{i}")).Code);
        Assert.Null(Ask(Machine("one-more")).Code);
        Assert.NotNull(Ask(Machine("elsewhere") with { Address = "10.0.0.9" }).Code);
        Assert.NotNull(Ask(Machine("m7")).Code);
        _now += PairingDesk.GoneAfter + TimeSpan.FromSeconds(1);
        Assert.NotNull(Ask(Machine("one-more")).Code);
    }

    [Fact]
    public void AllTheRoom_IsBounded()
    {
        for (var i = 0; i < PairingDesk.MostWaiting; i++) Assert.NotNull(Ask(Machine($"m{i}") with { Address = $"10.0.0.{i / 10}" }).Code);
        Assert.Null(Ask(Machine("one-more") with { Address = "10.9.9.9" }).Code);
    }

    [Fact]
    public void WhoEntersManyWrongCodes_MustWait_AndOthersNeedNot()
    {
        var code = Ask(Machine("m1")).Code!;
        for (var i = 0; i < PairingDesk.MostMistakes; i++) Assert.False(Claim("QQQQQQ").MustWait);
        Assert.Equal((null, true), (Claim(code).Machine, Claim(code).MustWait));
        Assert.NotNull(_desk.Claim(code, "somebody-else", _now.Ticks).Machine);
        _now += PairingDesk.CodeLasts + TimeSpan.FromSeconds(1);
        Assert.NotNull(Claim(Ask(Machine("m2")).Code!).Machine);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("CDEF")]
    public void WhatIsNoCode_GivesNothing(string typed)
    {
        Ask(Machine("m1"));
        Assert.Null(Claim(typed).Machine);
    }

    private static PairingRequest Machine(string id) => new(id, "h-" + id, "quan-thu", "10.0.0.8");

    private PairingCode Ask(PairingRequest machine) => _desk.Ask(machine, _now.Ticks);

    private PairingClaim Claim(string typed) => _desk.Claim(typed, "lan", _now.Ticks);
}
