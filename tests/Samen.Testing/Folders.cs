using System.Diagnostics;

namespace Samen.Testing;

/// <summary>Folders of tests.</summary>
public static class Folders
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30),
        Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Removes a folder with all that is in it; a file that a program which ends still adds meanwhile is waited for.</summary>
    /// <exception cref="IOException">It could not be removed in 30 seconds.</exception>
    public static void Remove(string folder)
    {
        for (var since = Stopwatch.GetTimestamp(); ; Thread.Sleep(Pause))
        {
            try
            {
                Directory.Delete(folder, recursive: true);
                return;
            }
            catch (IOException) when (Directory.Exists(folder) && Stopwatch.GetElapsedTime(since) < Limit) { }
        }
    }
}
