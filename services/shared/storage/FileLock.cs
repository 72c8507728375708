namespace Samen.Storage;

/// <summary>
/// A lock between processes on one machine. Its file stays: if it were deleted, one process could hold the deleted file
/// and another the new one.
/// </summary>
public static class FileLock
{
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits for the lock. Disposing the result releases it, and so does the end of the process.</summary>
    /// <param name="path">Its file; the folder is created if it is missing.</param>
    /// <param name="ct">Ends the waiting.</param>
    /// <exception cref="IOException">It was not free for two minutes.</exception>
    public static async Task<IAsyncDisposable> Take(string path, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return PrivateFiles.Open(path, FileMode.OpenOrCreate);
            }
            catch (IOException) when (attempt < 2400)
            {
                await Task.Delay(Again, ct);
            }
        }
    }
}
