using System.Data.Common;

namespace CchcLive.Journal.Databases;

/// <summary>
/// How the tables whose SQL is the same in both databases get a connection. Driver errors come out as <see cref="JournalUnavailableException"/>.
/// </summary>
internal interface IDatabase
{
    /// <summary>Runs work that only reads; many may run at once.</summary>
    Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellation);

    /// <summary>Runs work that writes: one statement, or a transaction that the work itself begins and commits.</summary>
    Task<T> WriteAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellation);
}
