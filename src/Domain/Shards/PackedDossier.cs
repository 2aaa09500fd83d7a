using CchcLive.Domain.Dossiers;

namespace CchcLive.Domain.Shards;

/// <summary>
/// What counting needs to know of a dossier, in 128 bytes without references: two cache lines. Instants are UTC ticks, 0 when there is none;
/// names are numbers of the shard's string table, −1 when there is none.
/// </summary>
public struct PackedDossier
{
#pragma warning disable CA1051, CS1591 // a packed row: its fields are Dossier's, described there
    public long ReceivedAt, RejectedAt, EndAt, ReturnedAt, DueLawful, DuePromised, DueDayStart, LateFromDay, ApologyAt, LastEventAt;
    public int Procedure, Field, Channel, Handling, Receiving, Territory, Officer, Step;
    public Minute FirstOccurred, Settled;
    public DossierFlags Flags;
    public ushort SupplementRequests;
    public byte Calendar;
    public EndKind End;
    public WaitKinds Wait;
    public ApologyState Apology;
#pragma warning restore CA1051, CS1591

    /// <summary>True if the flag is set.</summary>
    public readonly bool Has(DossierFlags flag) => (Flags & flag) != DossierFlags.None;
}
