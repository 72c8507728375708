namespace Samen.Storage;

/// <summary>
/// Files and folders for the user of this program alone (modes 600 and 700): stores, keys, first links. What is there already
/// keeps its mode; on Windows the folder's access list decides.
/// </summary>
public static class PrivateFiles
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes a folder, and those above it, unless it is there.</summary>
    public static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, Owner | UnixFileMode.UserExecute);
    }

    /// <summary>Opens a file, which is made unless it is there; its folder is too.</summary>
    public static FileStream Open(string path, FileMode mode, FileShare share = FileShare.None)
    {
        MakeFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var options = new FileStreamOptions
        {
            Mode = mode,
            Access = mode == FileMode.Append ? FileAccess.Write : FileAccess.ReadWrite,
            Share = share,
            BufferSize = 1,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = Owner;
        return new FileStream(path, options);
    }

    /// <summary>Writes a whole file in the place of the one that was there: others see the old text or the new one.</summary>
    public static async Task Write(string path, string text, CancellationToken ct)
    {
        var draft = $"{path}.{Environment.ProcessId}.new";
        File.Delete(draft);
        await using (var writer = new StreamWriter(Open(draft, FileMode.CreateNew)))
            await writer.WriteAsync(text.AsMemory(), ct);
        File.Move(draft, path, overwrite: true);
    }
}
