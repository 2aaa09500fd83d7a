namespace CchcLive.Grains.Access;

/// <summary>Something that somebody did, for those who must account for it later.</summary>
/// <param name="Actor">Who: an account's name, a key's id, <c>local</c>, <c>open</c>, or "" if nobody knows.</param>
/// <param name="Action">What, as a stable id (<see cref="AuditActions"/>).</param>
/// <param name="Target">To what or whom; "" for nothing in particular.</param>
/// <param name="Detail">More, in words; never a secret, never an applicant.</param>
/// <param name="Address">From which network address; null if unknown.</param>
public sealed record AuditEntry(string Actor, string Action, string Target = "", string Detail = "", string? Address = null);

/// <summary>An entry as the journal has it.</summary>
/// <param name="Seq">Its number, from 1, without gaps.</param>
/// <param name="At">When it was written.</param>
/// <param name="Entry">What was done.</param>
public sealed record AuditLine(long Seq, DateTimeOffset At, AuditEntry Entry);
