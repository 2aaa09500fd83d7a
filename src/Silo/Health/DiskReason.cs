using System.Globalization;
using CchcLive.Grains.Health;

namespace CchcLive.Silo.Health;

/// <summary>The disk of the data folder is nearly full.</summary>
/// <param name="folder">The data folder.</param>
/// <param name="least">Room, in bytes, below which it is.</param>
/// <param name="free">The room of a folder's disk, in bytes.</param>
internal sealed class DiskReason(string folder, long least, Func<string, long> free) : IHealthReason
{
    private const long Megabyte = 1024 * 1024;

    /// <inheritdoc />
    public Task<IReadOnlyList<HealthNote>> LookAsync(CancellationToken cancellation)
    {
        var room = free(folder);
        return Task.FromResult(room >= least
            ? HealthNote.None
            : [new HealthNote("disk-nearly-full", string.Create(CultureInfo.InvariantCulture, $"The disk of {folder} has {room / Megabyte} MB left, less than {least / Megabyte}. When it is full nothing more is acknowledged. Make room: old logs and backups first."))]);
    }
}
