using System.Text;
using CchcLive.Grains;
using CchcLive.Grains.Sources;
using CchcLive.Ingest.CloudEvents;
using CchcLive.Ingest.Rules;
using CchcLive.Journal;
using CchcLive.Journal.Quarantine;
using CchcLive.Journal.Writing;

namespace CchcLive.Ingest.Intake;

/// <summary>Sends what lies in quarantine again: as it is, or as somebody corrected it.</summary>
public sealed class QuarantineResend(
    IJournalStore store, IGrainFactory grains, JournalWriter writer, GrainSettings settings, ClockRules clock, SourceDirectory sources, TimeProvider time)
{
    /// <summary>Sends an input again. It counts as dealt with only if nothing of it is quarantined anew.</summary>
    /// <param name="number">The input's number.</param>
    /// <param name="corrected">The corrected event as JSON; empty to send it as it is.</param>
    public async Task<ResendOutcome> SendAsync(long number, string corrected)
    {
        if (await store.Quarantine.GetAsync(number) is not { } input) return new ResendOutcome(null, null, null);
        if (input.State != QuarantineState.Open) return new ResendOutcome(input, null, null);
        var isCorrected = corrected.Length > 0 && corrected != input.Raw;
        var reading = RequestReader.ReadSingle(Encoding.UTF8.GetBytes(isCorrected ? corrected : input.Raw));
        if (reading.Failure is { } failure) return new ResendOutcome(input, null, failure.Message);
        var intake = new EventIntake(grains, writer, settings, clock, sources, time);
        foreach (var e in reading.Events) await intake.AddAsync(e, line: null);
        var answer = await intake.FinishAsync();
        if (answer.Quarantined == 0)
            await store.Quarantine.ResolveAsync(number, QuarantineState.Resent, isCorrected ? "đã sửa và gửi lại" : "đã gửi lại", time.GetUtcNow());
        return new ResendOutcome(input, answer, null);
    }
}

/// <summary>What became of sending an input again.</summary>
/// <param name="Input">The input as it was before; null if there is none of that number.</param>
/// <param name="Answer">What became of its events; null if it was not sent, because it was dealt with already or is no JSON.</param>
/// <param name="BadJson">Why it is no JSON, in words; null if it is.</param>
public sealed record ResendOutcome(QuarantinedInput? Input, IntakeAnswer? Answer, string? BadJson);
