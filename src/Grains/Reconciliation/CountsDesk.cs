using CchcLive.Domain.Reconciliation;
using CchcLive.Grains.Access;
using CchcLive.Journal;
using Microsoft.Extensions.Logging;

namespace CchcLive.Grains.Reconciliation;

/// <summary>Takes what units declare and what is said to differences, journals it, and tells the audit. Whoever calls has asked whether it may be done, and checked what was written.</summary>
public sealed class CountsDesk(CountsJournal journal, SoftwareCounts software, ReconciliationQueries queries, AccessRegistry access, AuditLog audit, ILogger<CountsDesk> log)
{
    /// <summary>A unit declares what it counted; the program's figures of this moment are written beside it.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="figures">The figures; those of the program are put in here.</param>
    /// <param name="doer">Who declares.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <returns>The figures as they were journaled.</returns>
    /// <exception cref="JournalException">They may not have been journaled; declaring them again does no harm.</exception>
    public async Task<IReadOnlyList<CountFigure>> DeclareAsync(string unit, IReadOnlyList<CountFigure> figures, Doer doer, CancellationToken cancellation = default)
    {
        var ours = await software.CountAsync(figures.Select(figure => SoftwareCell.Of(unit, figure)));
        CountFigure[] witnessed = [.. figures.Select(figure => figure with { Software = ours[SoftwareCell.Of(unit, figure)]?[(int)figure.State.MeasureOf()] })];
        await journal.AppendAsync(unit, _ => new CountsDeclared(doer.Actor, witnessed), cancellation);
        await TellAsync(doer, "counts-declared", unit, string.Join(", ", witnessed.Select(figure => $"{figure.CellOf(unit).Id[(unit.Length + 1)..]} {figure.Date:yyyy-MM-dd}: {figure.Count}")));
        return witnessed;
    }

    /// <summary>Explains a difference as it stands now.</summary>
    /// <param name="cell">What differs.</param>
    /// <param name="difference">Software − actual, as the explainer saw it.</param>
    /// <param name="cause">Where the fault lies.</param>
    /// <param name="text">In words.</param>
    /// <param name="doer">Who explains.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <exception cref="ReconciliationException">There is no such difference any more.</exception>
    /// <exception cref="JournalException">It may not have been journaled; look before doing it again.</exception>
    public async Task<CountDifference> ExplainAsync(CountCell cell, long difference, DifferenceCause cause, string text, Doer doer, CancellationToken cancellation = default)
    {
        var found = await FindAsync(cell, cancellation);
        if (found is not { Differs: true }) throw new ReconciliationException("Chỗ này không còn chênh lệch, hoặc chưa có số khai; không có gì để giải trình.");
        if (found.Value != difference) throw new ReconciliationException($"Số chênh lệch vừa thay đổi, nay là {found.Value:+0;-0}; hãy xem lại rồi giải trình.");
        await journal.AppendAsync(cell.Unit, _ => new DifferenceExplained(doer.Actor, cell, found.Newest.Date, difference, cause, text), cancellation);
        await TellAsync(doer, "difference-explained", cell.Id, $"{difference:+0;-0} · {cause}");
        return (await FindAsync(cell, cancellation))!;
    }

    /// <summary>Accepts or returns the explanation of a difference; whoever has an account, never his own.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="explanation">The explanation's number.</param>
    /// <param name="isAccepted">True to accept it.</param>
    /// <param name="note">What is said to it.</param>
    /// <param name="doer">Who decides.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <exception cref="ReconciliationException">There is no such explanation, or another has taken its place.</exception>
    /// <exception cref="JournalException">It may not have been journaled; look before doing it again.</exception>
    public async Task<CountDifference?> ReviewAsync(string unit, long explanation, bool isAccepted, string note, Doer doer, CancellationToken cancellation = default)
    {
        CountCell? cell = null;
        await journal.AppendAsync(
            unit,
            counts =>
            {
                var told = counts.Explanations.FirstOrDefault(one => one.Number == explanation) ?? throw new ReconciliationException("Không có giải trình này.");
                if (counts.ExplanationOf(told.Cell)!.Number != explanation) throw new ReconciliationException("Đơn vị vừa gửi giải trình khác thay giải trình này; hãy xem lại.");
                if (told.By == doer.Actor && access.Current.Account(doer.Actor) is not null) throw new ReconciliationException("Người giải trình không được tự kết luận giải trình của mình.");
                cell = told.Cell;
                return new ExplanationReviewed(doer.Actor, explanation, isAccepted, note);
            },
            cancellation);
        await TellAsync(doer, "difference-reviewed", cell!.Id, $"{(isAccepted ? "accepted" : "returned")} {note}".Trim());
        return await FindAsync(cell, cancellation);
    }

    private async Task<CountDifference?> FindAsync(CountCell cell, CancellationToken cancellation) =>
        (await queries.ReadAsync(cell.Unit, cancellation: cancellation)).Cells.FirstOrDefault(one => one.Cell == cell);

    private Task TellAsync(Doer doer, string action, string target, string detail) => audit.TellAsync(new AuditEntry(doer.Actor, action, target, detail, doer.Address), log);
}
