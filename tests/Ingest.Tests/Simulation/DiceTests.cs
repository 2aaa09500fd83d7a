using CchcLive.Ingest.Simulation;

namespace CchcLive.Ingest.Tests.Simulation;

public class DiceTests
{
    [Fact]
    public void A_seed_means_the_same_numbers_for_ever()
    {
        var dice = new Dice(0);
        Assert.Equal(0xE220A8397B1DCDAF >> 11, (ulong)(dice.Next() * (1UL << 53)));
        Assert.Equal(0x6E789E6AA1B965F4UL >> 11, (ulong)(dice.Next() * (1UL << 53)));
    }

    [Fact]
    public void Parts_have_dice_of_their_own() => Assert.NotEqual(Dice.For(1, 2, 3).Next(), Dice.For(1, 3, 2).Next());

    [Fact]
    public void Things_are_picked_as_often_as_their_weight_says()
    {
        var dice = new Dice(1);
        var list = new WeightedList<string>(["never", "seldom", "often"], item => item switch { "never" => 0, "seldom" => 1, _ => 9 });
        var picked = Enumerable.Range(0, 10_000).Select(_ => dice.Pick(list)).CountBy(item => item).ToDictionary();
        Assert.DoesNotContain("never", picked.Keys);
        Assert.InRange(picked["seldom"], 900, 1_100);
    }

    [Fact]
    public void Counts_and_waits_have_their_mean()
    {
        var dice = new Dice(2);
        Assert.InRange(Enumerable.Range(0, 2_000).Average(_ => dice.Count(1_000)), 990, 1_010);
        Assert.InRange(Enumerable.Range(0, 20_000).Average(_ => dice.Waiting(4)), 3.8, 4.2);
        Assert.Equal(0, dice.Count(0));
    }
}
