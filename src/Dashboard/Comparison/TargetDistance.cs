using CchcLive.Dashboard.Text;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Targets;

namespace CchcLive.Dashboard.Comparison;

/// <summary>
/// How far an on-time share is from its target, in tenths of a percentage point of the share as it is written: rounded down, so that 97.96 % is short of
/// 98 % on the screen too.
/// </summary>
/// <param name="rate">The share.</param>
/// <param name="targets">What it should reach.</param>
public sealed class TargetDistance(OnTimeRate rate, OnTimeTargets targets)
{
    /// <summary>Tenths of a point above the target, below it if negative; null without a denominator.</summary>
    public long? Tenths => TenthsOf(rate) - (long)Math.Round(targets.Target * 1000);

    /// <summary>True if so few dossiers were judged that the share says little.</summary>
    public bool IsFew => rate.Of < targets.MinimumCount;

    /// <summary>In words: reached, or by how much it is short.</summary>
    public string InWords
    {
        get
        {
            var target = Numbers.Percent((long)Math.Round(targets.Target * 1000), 1000);
            return Tenths switch
            {
                null => Words.Fill(Texts.TargetNoShare, target),
                < 0 => Words.Fill(Texts.TargetShort, target, Numbers.Tenths(-Tenths.Value / 10.0)),
                0 => Words.Fill(Texts.TargetReached, target),
                _ => Words.Fill(Texts.TargetPassed, target, Numbers.Tenths(Tenths.Value / 10.0)),
            };
        }
    }

    /// <summary>The share as it is written, in tenths of a per cent; null without a denominator.</summary>
    internal static long? TenthsOf(OnTimeRate rate) => rate.Of > 0 ? rate.OnTime * 1000 / rate.Of : null;
}
