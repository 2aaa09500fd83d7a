using System.Diagnostics;
using CchcLive.TestSupport;

namespace CchcLive.EndToEnd.Tests.Faults;

/// <summary>
/// The wall clock of one process, set by a test: a small library, compiled here and loaded before all others, adds an offset to what the system says, which
/// it reads from a file. The machine's clock, the monotonic clock and other processes are untouched, as when somebody sets the clock of a machine.
/// </summary>
internal sealed class MovedClock : IDisposable
{
    private const string Source = """
        #define _GNU_SOURCE
        #include <dlfcn.h>
        #include <fcntl.h>
        #include <stdlib.h>
        #include <sys/mman.h>
        #include <time.h>
        static int (*real)(clockid_t, struct timespec *);
        static volatile const long *offset;
        __attribute__((constructor)) static void begin(void) {
          real = dlsym(RTLD_NEXT, "clock_gettime");
          int file = open(getenv("CCHC_TEST_CLOCK"), O_RDONLY);
          if (file >= 0) offset = mmap(0, sizeof(long), PROT_READ, MAP_SHARED, file, 0);
        }
        int clock_gettime(clockid_t id, struct timespec *time) {
          int result = real(id, time);
          if (result == 0 && offset && (id == CLOCK_REALTIME || id == CLOCK_REALTIME_COARSE)) time->tv_sec += *offset;
          return result;
        }
        """;

    private readonly TempDirectory _directory = new();

    private MovedClock() => Set(TimeSpan.Zero);

    /// <summary>What a process needs in its environment.</summary>
    public IEnumerable<(string Name, string Value)> Environment => [("LD_PRELOAD", _directory.File("clock.so")), ("CCHC_TEST_CLOCK", _directory.File("offset"))];

    /// <summary>Makes a clock; skips the test where there is no C compiler.</summary>
    public static async Task<MovedClock> CreateAsync()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Integrate.Shell.MissingOf("gcc") is null, "The clock of one process is moved by a small library that gcc compiles; gcc is not here.");
        var clock = new MovedClock();
        await File.WriteAllTextAsync(clock._directory.File("clock.c"), Source);
        using var gcc = Process.Start(new ProcessStartInfo("gcc", ["-shared", "-fPIC", "-O2", "-o", clock._directory.File("clock.so"), clock._directory.File("clock.c"), "-ldl"]) { UseShellExecute = false })!;
        await gcc.WaitForExitAsync();
        Assert.Equal(0, gcc.ExitCode);
        return clock;
    }

    /// <summary>Sets the clock so far ahead of the machine's, or behind.</summary>
    public void Set(TimeSpan ahead)
    {
        using var file = new FileStream(_directory.File("offset"), FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite);
        file.Write(BitConverter.GetBytes((long)ahead.TotalSeconds));
    }

    public void Dispose() => _directory.Dispose();
}
