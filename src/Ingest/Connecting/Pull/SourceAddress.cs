using CchcLive.Ingest.Connecting.Settings;
using Npgsql;

namespace CchcLive.Ingest.Connecting.Pull;

/// <summary>How to reach the database of a pull. A connection lasts one round, so that nothing waits at the other side between two.</summary>
internal static class SourceAddress
{
    private const int KeepAliveSeconds = 10;

    /// <summary>The address. Of what goes wrong there the values of rows are not told.</summary>
    public static NpgsqlConnectionStringBuilder Of(PullSettings settings) =>
        new(settings.Database) { Pooling = false, KeepAlive = KeepAliveSeconds, ApplicationName = "cchc", IncludeErrorDetail = false };

    /// <summary>Where it is, for people: without user and password.</summary>
    public static string Describe(PullSettings settings)
    {
        var address = Of(settings);
        return FormattableString.Invariant($"PostgreSQL {address.Host}:{address.Port}/{address.Database ?? address.Username}");
    }
}
