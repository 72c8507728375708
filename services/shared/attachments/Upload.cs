using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Samen.Storage;
using Samen.Texts;
using Samen.Web;

namespace Samen.Attachments;

/// <summary>An uploaded document, in a temporary file that is deleted with this object; never whole in memory.</summary>
internal sealed class Upload : IAsyncDisposable
{
    private const int NameLength = 150;

    private Upload(FileStream content, string name) => (Content, Name) = (content, name);

    /// <summary>Its content.</summary>
    public FileStream Content { get; }

    /// <summary>Name of the file, cleaned.</summary>
    public string Name { get; }

    /// <summary>SHA-256 of the content in hexadecimals.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>Reads the part <c>file</c> of a form as it comes in.</summary>
    /// <param name="request">With multipart/form-data.</param>
    /// <param name="folder">Where the temporary file goes.</param>
    /// <param name="most">Bytes.</param>
    /// <param name="ct">Ends the reading.</param>
    /// <exception cref="Refused">413: too large; 415: no form; 400: no such part, or nothing in it.</exception>
    public static async Task<Upload> Read(HttpRequest request, string folder, long most, CancellationToken ct)
    {
        if (BoundaryOf(request) is not { } boundary)
            throw new Refused(415, "unsupported-media-type", "Send the document as the part \"file\" of multipart/form-data.");
        var reader = new MultipartReader(boundary, request.Body);
        Upload? upload = null;
        try
        {
            while (await reader.ReadNextSectionAsync(ct) is { } section)
            {
                if (
                    !ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)
                    || HeaderUtilities.RemoveQuotes(disposition.Name) != "file"
                )
                    continue;
                if (upload is not null)
                    throw Refused.Invalid("file", "duplicate", "Send one document; there is more than one part \"file\".");
                var name = disposition.FileNameStar.HasValue
                    ? disposition.FileNameStar
                    : HeaderUtilities.RemoveQuotes(disposition.FileName);
                upload = await Keep(section.Body, Clean(name.ToString()), folder, most, ct);
            }
            return upload ?? throw Refused.Invalid("file", "required", "Send the document as the part \"file\".");
        }
        catch (Exception e)
        {
            if (upload is not null)
                await upload.DisposeAsync();
            if (e is InvalidDataException || (e is IOException and not BadHttpRequestException && !ct.IsCancellationRequested))
                throw Refused.Invalid("", "format", "The body is not complete multipart/form-data.");
            throw;
        }
    }

    /// <summary>
    /// A name without a path, control characters and characters that file systems refuse; at most 150 characters, with its extension.
    /// </summary>
    public static string Clean(string? given)
    {
        var name = (given ?? "").Normalize(NormalizationForm.FormC);
        name = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        name = new string([
            .. name.Where(c => !char.IsControl(c) && c is not ((>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')))
                .Select(c => "<>:\"|?*".Contains(c, StringComparison.Ordinal) ? '-' : c),
        ]).Trim(' ', '.');
        var extension = Path.GetExtension(name);
        if (extension.Length is 0 or > 10)
            return TextElements.Cut(name, NameLength);
        var stem = TextElements.Cut(name[..^extension.Length].TrimEnd(), NameLength - extension.Length);
        return $"{(stem.Length == 0 ? "document" : stem)}{extension}";
    }

    public ValueTask DisposeAsync() => Content.DisposeAsync();

    private static string? BoundaryOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 and <= 70 } boundary
            ? boundary.ToString()
            : null;

    private static async Task<Upload> Keep(Stream body, string name, string folder, long most, CancellationToken ct)
    {
        PrivateFiles.MakeFolder(folder);
        var path = Path.Combine(folder, $"{Path.GetRandomFileName()}.part");
        var upload = new Upload(
            new FileStream(
                path,
                FileMode.CreateNew,
                FileAccess.ReadWrite,
                FileShare.Read,
                1 << 16,
                FileOptions.DeleteOnClose | FileOptions.Asynchronous
            ),
            name
        );
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var buffer = new byte[1 << 16];
            long size = 0;
            for (int read; (read = await body.ReadAsync(buffer, ct)) > 0; )
            {
                if ((size += read) > most)
                    throw new Refused(413, "too-large", $"A document has at most {most / 1024 / 1024} MB.");
                hash.AppendData(buffer.AsSpan(0, read));
                await upload.Content.WriteAsync(buffer.AsMemory(0, read), ct);
            }
            if (size == 0)
                throw Refused.Invalid("file", "required", "The document is empty.");
            upload.Sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
            await upload.Content.FlushAsync(ct);
            return upload;
        }
        catch
        {
            await upload.DisposeAsync();
            throw;
        }
    }
}
