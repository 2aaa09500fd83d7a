using CchcLive.Journal.Databases;
using CchcLive.Journal.Sqlite;
using Microsoft.Data.Sqlite;

namespace CchcLive.Journal.Backup;

/// <summary>
/// Copies a SQLite journal by the database's own online backup. All pages are copied in one step, which is one reader in WAL mode: the copy is of one instant, and
/// whoever writes meanwhile does not wait. The log grows by what is written meanwhile and is cut back afterwards.
/// </summary>
internal static class SqliteCopy
{
    private const int NoSuchTable = 1;
    private const int NotADatabase = 26;

    public static JournalCopy Save(string source, string target)
    {
        if (!File.Exists(source)) throw new FileNotFoundException($"There is no journal {source}.", source);
        return Run(source, () =>
        {
            using (var from = Open(source, SqliteOpenMode.ReadWrite))
            using (var to = Open(target, SqliteOpenMode.ReadWriteCreate)) from.BackupDatabase(to);
            return Facts(target);
        });
    }

    public static JournalCopy Restore(string source, string target)
    {
        if (File.Exists(target)) throw new InvalidDataException($"There is a journal already: {target}. Restore into a new folder.");
        return Run(target, () =>
        {
            var next = target + ".next"; // so that a copy that was cut short is never taken for a journal
            try
            {
                File.Copy(source, next, overwrite: true);
                var facts = Facts(next);
                File.Move(next, target);
                return facts;
            }
            finally
            {
                File.Delete(next);
            }
        });
    }

    /// <summary>Reads every page of a copy, which nobody else has open, and leaves it as one file without a log beside it.</summary>
    private static JournalCopy Facts(string file)
    {
        using var copy = Open(file, SqliteOpenMode.ReadWrite);
        using (var check = copy.Command("PRAGMA quick_check(1)"))
        {
            if (check.ExecuteScalar() is not "ok" and var fault) throw new InvalidDataException($"The journal in {file} is damaged: {fault}.");
        }

        using (var single = copy.Command("PRAGMA journal_mode = DELETE")) single.ExecuteNonQuery();
        return CopyFacts.ReadAsync(copy, JournalBackup.SqliteFile, CancellationToken.None).GetAwaiter().GetResult();
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ConnectionString);
        SqliteSettings.OpenCopier(connection);
        return connection;
    }

    private static JournalCopy Run(string file, Func<JournalCopy> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode is NoSuchTable or NotADatabase)
        {
            throw new InvalidDataException($"{file} is not a journal: {failure.Message}", failure);
        }
        catch (SqliteException failure)
        {
            throw new JournalUnavailableException($"The journal ({file}) cannot be copied: {failure.Message}", outcomeUnknown: false, failure);
        }
    }
}
