using System.Collections.Concurrent;

namespace CchcLive.Grains.Access;

/// <summary>
/// Who saw officers' names, where and when (D§7.2), in the audit. A page is looked at again and again, so the audit has one entry for each person, address, page and hour:
/// enough to answer "who could know", few enough to be read. What was noted is held in memory alone; a restart may repeat an entry, and never loses one.
/// </summary>
/// <param name="audit">Where it is written.</param>
/// <param name="clock">The program's time, which the hours are of.</param>
public sealed class NamesLog(AuditLog audit, TimeProvider clock)
{
    private const int MostHeld = 10_000;

    private readonly ConcurrentDictionary<Look, Lazy<Task>> _noted = new();
    private long _hour;

    /// <summary>Notes that somebody looked; it is written when this returns.</summary>
    /// <param name="who">Who.</param>
    /// <param name="action">Whether he saw or took them.</param>
    /// <param name="page">The address of the page, without what it was asked.</param>
    /// <param name="cancellation">Ends the waiting, not the writing.</param>
    /// <exception cref="CchcLive.Journal.JournalException">It may not have been written.</exception>
    public async Task NoteAsync(Doer who, string action, string page, CancellationToken cancellation)
    {
        Forget();
        var look = new Look(who, action, page);
        var noting = _noted.GetOrAdd(look, static (look, audit) => new Lazy<Task>(() => audit.WriteAsync(new AuditEntry(look.Who.Actor, look.Action, look.Page, Address: look.Who.Address))), audit);
        try
        {
            await noting.Value.WaitAsync(cancellation);
        }
        catch
        {
            if (noting.Value.IsFaulted) _noted.TryRemove(KeyValuePair.Create(look, noting));
            throw;
        }
    }

    /// <summary>At the turn of an hour, or when there are too many to hold, all are noted anew.</summary>
    private void Forget()
    {
        var hour = clock.GetUtcNow().UtcTicks / TimeSpan.TicksPerHour;
        if (Interlocked.Exchange(ref _hour, hour) != hour || _noted.Count > MostHeld) _noted.Clear();
    }

    private readonly record struct Look(Doer Who, string Action, string Page);
}
