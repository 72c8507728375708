using Microsoft.Extensions.Logging;
using Samen.Storage;

namespace Samen.Attachments;

/// <summary>Contents of documents as files, where a folder is configured for them. A file is complete before a row names it.</summary>
internal sealed class AttachmentFiles(string service, AttachmentSettings settings, ILogger<AttachmentFiles> log)
{
    /// <summary>How long a file may be there without a row: an upload is being written down.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    /// <summary>Whether contents lie here and not in the store.</summary>
    public bool Use => settings.Folder is not null;

    /// <summary>Where uploads lie until they are checked.</summary>
    public string Incoming => Use ? Path.Combine(Root, "incoming") : Path.Combine(Path.GetTempPath(), "samen-uploads");

    private string Root => Path.Combine(settings.Folder!, service);

    /// <summary>Writes a content beside its place, flushes it to the disk and renames it.</summary>
    public async Task Write(Guid id, Stream content, CancellationToken ct)
    {
        var path = PathOf(id);
        PrivateFiles.MakeFolder(Path.GetDirectoryName(path)!);
        content.Position = 0;
        await using (
            var file = new FileStream($"{path}.part", FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16, FileOptions.Asynchronous)
        )
        {
            await content.CopyToAsync(file, ct);
            await file.FlushAsync(ct);
            file.Flush(flushToDisk: true);
        }
        File.Move($"{path}.part", path);
    }

    /// <summary>Opens a content; null: it isn't there.</summary>
    public Stream? Open(Guid id) =>
        File.Exists(PathOf(id))
            ? new FileStream(
                PathOf(id),
                FileMode.Open,
                FileAccess.Read,
                FileShare.Read | FileShare.Delete,
                1 << 16,
                FileOptions.Asynchronous | FileOptions.SequentialScan
            )
            : null;

    /// <summary>Deletes a content; what can't be deleted now is an orphan for later.</summary>
    public void Delete(Guid id)
    {
        try
        {
            if (Use)
                File.Delete(PathOf(id));
        }
        catch (IOException e)
        {
            log.LogWarning(e, "The content of attachment {Id} can't be deleted now.", id);
        }
    }

    /// <summary>Deletes files of an hour and older that no row names, or that a withdrawn one named.</summary>
    public async Task DeleteOrphans(Database database, DateTimeOffset now, CancellationToken ct)
    {
        if (!Use || !Directory.Exists(Root))
            return;
        var old = Directory
            .EnumerateFiles(Root, "*", SearchOption.AllDirectories)
            .Where(file => File.GetLastWriteTimeUtc(file) < (now - Grace).UtcDateTime);
        foreach (var some in old.Chunk(500))
        {
            await using var reading = await database.Read(ct);
            var named = some.Select(file => (File: file, Id: Guid.TryParse(Path.GetFileName(file), out var id) ? id : (Guid?)null))
                .ToList();
            var live = await AttachmentStore.Live(reading, [.. named.Select(one => one.Id).OfType<Guid>()]);
            foreach (var (file, _) in named.Where(one => one.Id is not { } id || !live.Contains(id)))
            {
                File.Delete(file);
                log.LogInformation("Deleted {File}: no attachment has it.", file);
            }
        }
    }

    private string PathOf(Guid id)
    {
        // By the last characters, which are random, so that files spread over the folders.
        var name = id.ToString("D");
        return Path.Combine(Root, name[^2..], name);
    }
}
