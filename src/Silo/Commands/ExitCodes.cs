using System.CommandLine;
using CchcLive.Journal;
using CchcLive.Silo.Client;
using CchcLive.Silo.Data;

namespace CchcLive.Silo.Commands;

/// <summary>The exit codes of the program (docs/cli.md), and the one place that turns faults into words.</summary>
internal static class ExitCodes
{
    /// <summary>Done.</summary>
    public const int Ok = 0;

    /// <summary>Done, and a check found a difference.</summary>
    public const int Difference = 1;

    /// <summary>The command line, a file or a parameter cannot be used.</summary>
    public const int Usage = 2;

    /// <summary>There is no such area, unit, dossier or entry.</summary>
    public const int NotFound = 3;

    /// <summary>The data or the database cannot be used now; trying again may help.</summary>
    public const int Unavailable = 4;

    /// <summary>How long a server that is told to end may write its snapshots: those of a city take longer than the two seconds the framework gives.</summary>
    public static readonly TimeSpan EndsWithin = TimeSpan.FromMinutes(2);

    /// <summary>Runs a parsed command line.</summary>
    public static async Task<int> RunAsync(ParseResult parsed)
    {
        try
        {
            if (parsed.Errors.Count > 0) await parsed.InvokeAsync();
            return parsed.Errors.Count > 0 ? Usage : await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = EndsWithin });
        }
        catch (ApiException e)
        {
            return Fail(e.Message, e.Status == 404 ? NotFound : e.Status is 400 or 409 ? Usage : Unavailable);
        }
        catch (Exception e) when (e is FormatException or FileNotFoundException or DirectoryNotFoundException or InvalidDataException or UnauthorizedAccessException)
        {
            return Fail(e.Message, Usage);
        }
        catch (Exception e) when (e is DataInUseException or JournalException or HttpRequestException or IOException)
        {
            return Fail(e.Message, Unavailable);
        }
        catch (OperationCanceledException)
        {
            return Unavailable;
        }
    }

    private static int Fail(string message, int code)
    {
        Console.Error.WriteLine($"cchc: {message}");
        return code;
    }
}
