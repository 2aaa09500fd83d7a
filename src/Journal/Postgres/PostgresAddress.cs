using Npgsql;

namespace CchcLive.Journal.Postgres;

/// <summary>Reads how people write the address of a PostgreSQL database. Messages never repeat the address, which may hold a password.</summary>
internal static class PostgresAddress
{
    /// <summary>True if the text is meant as a PostgreSQL database.</summary>
    public static bool IsOne(string text) =>
        text.StartsWith("Host=", StringComparison.OrdinalIgnoreCase) || text.StartsWith("postgres", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Settings from <c>Host=…;Database=…;…</c> or <c>postgres[ql]://user:password@host:port/database?sslmode=require</c>. Adds what the journal wants unless
    /// the text says otherwise: prepared statements and a name in the server's list of connections.
    /// </summary>
    /// <exception cref="FormatException">The text is of neither form.</exception>
    public static NpgsqlConnectionStringBuilder Parse(string text)
    {
        var settings = text.StartsWith("Host=", StringComparison.OrdinalIgnoreCase) ? FromPairs(text) : FromUri(text);
        if (!settings.ContainsKey("Max Auto Prepare")) settings.MaxAutoPrepare = 32;
        if (!settings.ContainsKey("Auto Prepare Min Usages")) settings.AutoPrepareMinUsages = 2;
        settings.ApplicationName ??= "cchc";
        return settings;
    }

    private static NpgsqlConnectionStringBuilder FromPairs(string text)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(text);
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw new FormatException($"The database's connection string has a setting that is not known or not right: {fault.Message}", fault);
        }
    }

    private static NpgsqlConnectionStringBuilder FromUri(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("postgres" or "postgresql") || uri.Host.Length == 0)
            throw new FormatException("A PostgreSQL address is written postgres://user:password@host:port/database or Host=…;Database=…;Username=….");

        var settings = new NpgsqlConnectionStringBuilder { Host = uri.Host, Port = uri.Port > 0 ? uri.Port : 5432 };
        var user = uri.UserInfo.Split(':', 2);
        if (user[0].Length > 0) settings.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length == 2) settings.Password = Uri.UnescapeDataString(user[1]);
        if (uri.AbsolutePath.Length > 1) settings.Database = Uri.UnescapeDataString(uri.AbsolutePath[1..]);
        foreach (var pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)) Set(settings, pair);
        return settings;
    }

    private static void Set(NpgsqlConnectionStringBuilder settings, string pair)
    {
        var parts = pair.Split('=', 2);
        var value = parts.Length == 2 ? Uri.UnescapeDataString(parts[1]) : "";
        try
        {
            switch (parts[0])
            {
                case "sslmode":
                    settings.SslMode = Enum.Parse<SslMode>(value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
                    break;
                case "connect_timeout":
                    settings["Timeout"] = value;
                    break;
                default:
                    settings[parts[0].Replace('_', ' ')] = value;
                    break;
            }
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or KeyNotFoundException or InvalidCastException)
        {
            throw new FormatException($"The setting “{parts[0]}” of the PostgreSQL address is not known, or its value is not right.", fault);
        }
    }
}
