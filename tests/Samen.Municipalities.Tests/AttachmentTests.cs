using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Samen.Attachments;
using Samen.Contracts;
using Samen.Testing;
using Samen.Web;
using static Samen.Municipalities.Tests.MunicipalitiesApp;

namespace Samen.Municipalities.Tests;

/// <summary>Documents attached to assemblies and items.</summary>
public class AttachmentTests
{
    private const string Path = "/municipalities/v1/attachments",
        WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ExcelType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        WordMain = $"{WordType}.main+xml",
        ExcelMain = $"{ExcelType}.main+xml",
        OpenText = "application/vnd.oasis.opendocument.text";
    private static readonly byte[] Pdf = [.. "%PDF-1.7\n"u8, .. Enumerable.Range(0, 5000).Select(i => (byte)i)];

    [Theory, EveryDatabase]
    public async Task A_document_in_the_store_is_attached_read_and_withdrawn(DatabaseKind kind)
    {
        await using var samen = await Start(kind);
        await Life(samen);
    }

    [Theory, EveryDatabase]
    public async Task A_document_on_disk_is_attached_read_and_withdrawn(DatabaseKind kind)
    {
        var folder = Directory.CreateTempSubdirectory("samen-documents-").FullName;
        await using var samen = await Start(kind, ("Samen:Attachments:Folder", folder));
        var attachment = await Life(samen, () => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Count());
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ShouldBeEmpty($"{attachment} is gone, and nothing half-written is left");
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Documents_have_so_many_bytes_together_and_the_next_is_refused_and_not_kept()
    {
        await using var samen = await Start(DatabaseKind.Sqlite, ("Samen:Quota:Megabytes", "1"));
        var subject = $"assemblies/{(await samen.Convened()).Id}";
        byte[] large = [.. Pdf, .. new byte[700_000]];
        await Attach(samen.Secretary, subject, "a.pdf", large).Read<AttachmentView>(HttpStatusCode.Created);
        await Attach(samen.Secretary, subject, "b.pdf", large).ShouldRefuse(409, "storage-used-up");
        await Attach(samen.Secretary, subject, "c.pdf", Pdf).Read<AttachmentView>(HttpStatusCode.Created);
        (await samen.Get<AttachmentView[]>($"{Path}?subject={subject}"))
            .Select(one => one.Name)
            .ShouldBe(["a.pdf", "c.pdf"], ignoreOrder: true);
    }

    private static async Task<Guid> Life(MunicipalitiesApp samen, Func<int>? files = null)
    {
        var subject = $"assemblies/{(await samen.Convened()).Id}";
        var attached = await Attach(samen.Secretary, subject, "C:\\Stukken\\Agenda: <concept>.PDF", Pdf)
            .Read<AttachmentView>(HttpStatusCode.Created);
        (attached.Subject, attached.Name, attached.MediaType, attached.Size, attached.Sha256, attached.WithdrawnAt).ShouldBe(
            (subject, "Agenda- -concept-.PDF", "application/pdf", Pdf.Length, Convert.ToHexStringLower(SHA256.HashData(Pdf)), null)
        );
        (await samen.Get<AttachmentView[]>($"{Path}?subject={subject}")).ShouldBe([attached]);
        (await samen.Get<AttachmentView>($"{Path}/{attached.Id}")).ShouldBe(attached);
        if (files is not null)
            files().ShouldBe(1);

        using var content = await samen.Everybody.GetAsync($"{Path}/{attached.Id}/content");
        (await content.Content.ReadAsByteArrayAsync()).ShouldBe(Pdf);
        content.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        (content.Content.Headers.ContentDisposition!.DispositionType, content.Content.Headers.ContentDisposition.FileNameStar).ShouldBe(
            ("attachment", attached.Name)
        );
        content.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        content.Headers.ETag!.Tag.ShouldBe($"\"{attached.Sha256}\"");
        using var again = new HttpRequestMessage(HttpMethod.Get, $"{Path}/{attached.Id}/content");
        again.Headers.IfNoneMatch.Add(content.Headers.ETag);
        (await samen.Everybody.SendAsync(again)).StatusCode.ShouldBe(HttpStatusCode.NotModified);

        (await samen.Secretary.DeleteAsync($"{Path}/{attached.Id}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await samen.Secretary.DeleteAsync($"{Path}/{attached.Id}").ShouldRefuse(410, "withdrawn");
        await samen.Everybody.GetAsync($"{Path}/{attached.Id}/content").ShouldRefuse(410, "withdrawn");
        (await samen.Get<AttachmentView[]>($"{Path}?subject={subject}"))
            .Single()
            .ShouldBe(attached with { WithdrawnAt = (await samen.Get<AttachmentView>($"{Path}/{attached.Id}")).WithdrawnAt!.Value });
        return attached.Id;
    }

    [Fact]
    public async Task Only_the_assembly_secretary_attaches_and_only_to_what_is_there()
    {
        await using var samen = await Start(settings: ("Samen:Attachments:MaxPerSubject", "2"));
        var item = $"agenda-items/{(await samen.Proposed()).Id}";
        await Attach(samen.Everybody, item, "a.pdf", Pdf).ShouldRefuse(401, "unauthenticated");
        await Attach(samen.Admin, item, "a.pdf", Pdf).ShouldRefuse(403, "forbidden");
        await Attach(samen.Secretary, "agenda-items/01907a3e-0000-7000-8000-000000000000", "a.pdf", Pdf).ShouldRefuse(404, "not-found");
        foreach (
            var subject in new[] { "", "agenda-items", "people/01907a3e-0000-7000-8000-000000000000", "agenda-items/nonsense", $"{item}/x" }
        )
            await Attach(samen.Secretary, subject, "a.pdf", Pdf).ShouldRefuse(400, "invalid-request");
        var first = await Attach(samen.Secretary, item, "a.pdf", Pdf).Read<AttachmentView>(HttpStatusCode.Created);
        await Attach(samen.Secretary, item, "b.pdf", Pdf).Read<AttachmentView>(HttpStatusCode.Created);
        await Attach(samen.Secretary, item, "c.pdf", Pdf).ShouldRefuse(409, "too-many-attachments");
        (await samen.Secretary.DeleteAsync($"{Path}/{first.Id}")).EnsureSuccessStatusCode();
        await Attach(samen.Secretary, item, "c.pdf", Pdf).Read<AttachmentView>(HttpStatusCode.Created);
        (await samen.Get<AttachmentView[]>($"{Path}?subject={item}"))
            .Select(a => (a.Name, a.WithdrawnAt is null))
            .ShouldBe([("a.pdf", false), ("b.pdf", true), ("c.pdf", true)]);
    }

    [Fact]
    public async Task A_document_is_as_large_as_is_configured_and_a_larger_one_leaves_nothing()
    {
        await using var samen = await Start(settings: ("Samen:Attachments:MaxMegabytes", "2"));
        var subject = $"assemblies/{(await samen.Convened()).Id}";
        await Attach(samen.Secretary, subject, "a.pdf", Large(2 * 1024 * 1024)).Read<AttachmentView>(HttpStatusCode.Created);
        await Attach(samen.Secretary, subject, "b.pdf", Large((2 * 1024 * 1024) + 1)).ShouldRefuse(413, "too-large");
        await Attach(samen.Secretary, subject, "c.pdf", []).ShouldRefuse(400, "invalid-request");
        (await samen.Get<AttachmentView[]>($"{Path}?subject={subject}")).Select(a => a.Name).ShouldBe(["a.pdf"]);

        static byte[] Large(int size)
        {
            var bytes = new byte[size];
            Pdf.CopyTo(bytes, 0);
            return bytes;
        }
    }

    [Fact]
    public async Task What_is_no_form_with_a_file_is_refused()
    {
        await using var samen = await Start();
        var url = $"{Path}?subject=assemblies/{(await samen.Convened()).Id}";
        await samen
            .Secretary.PostAsync(url, new StringContent("{}", Encoding.UTF8, "application/json"))
            .ShouldRefuse(415, "unsupported-media-type");
        await samen
            .Secretary.PostAsync(url, new MultipartFormDataContent { { new StringContent("x"), "other" } })
            .ShouldRefuse(400, "invalid-request");
        using var torn = new ByteArrayContent(
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.7"u8.ToArray()
        );
        torn.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=b");
        await samen.Secretary.PostAsync(url, torn).ShouldRefuse(400, "invalid-request");
    }

    [Fact]
    public async Task A_second_file_and_a_missing_subject_are_named()
    {
        await using var samen = await Start();
        var url = $"{Path}?subject=assemblies/{(await samen.Convened()).Id}";
        using var two = new MultipartFormDataContent
        {
            { new ByteArrayContent(Pdf), "file", "one.pdf" },
            { new ByteArrayContent(Pdf), "file", "two.pdf" },
        };
        var refused = await samen.Secretary.PostAsync(url, two);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("\"file\",\"code\":\"duplicate\"");
        (await samen.Get<AttachmentView[]>(url)).ShouldBeEmpty();
        refused = await Attach(samen.Secretary, "", "one.pdf", Pdf);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("\"subject\",\"code\":\"required\"");
    }

    [Fact]
    public async Task A_repeat_under_one_key_attaches_once()
    {
        await using var samen = await Start();
        var subject = $"assemblies/{(await samen.Convened()).Id}";
        var ids = new HashSet<Guid>();
        for (var i = 0; i < 2; i++)
            ids.Add((await Attach(samen.Secretary, subject, "a.pdf", Pdf, key: "one").Read<AttachmentView>(HttpStatusCode.Created)).Id);
        ids.Count.ShouldBe(1);
        (await samen.Get<AttachmentView[]>($"{Path}?subject={subject}")).Length.ShouldBe(1);
    }

    [Fact]
    public async Task Files_that_no_row_names_are_cleared_away_after_an_hour()
    {
        var folder = Directory.CreateTempSubdirectory("samen-documents-").FullName;
        await using var samen = await Start(settings: ("Samen:Attachments:Folder", folder));
        var kept = await Attach(samen.Secretary, $"assemblies/{(await samen.Convened()).Id}", "a.pdf", Pdf)
            .Read<AttachmentView>(HttpStatusCode.Created);
        var own = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Single();
        var orphan = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(own)!, "01907a3e-0000-7000-8000-000000000000");
        foreach (var file in new[] { orphan, $"{orphan}.part" })
            await File.WriteAllTextAsync(file, "x");
        var files = samen.App.Services.GetRequiredKeyedService<AttachmentFiles>(typeof(MunicipalitiesDatabase));
        var now = TimeProvider.System.GetUtcNow();
        await files.DeleteOrphans(samen.App.Database, now, CancellationToken.None);
        File.Exists(orphan).ShouldBeTrue("it may be an upload that is being written down");
        await files.DeleteOrphans(samen.App.Database, now.AddHours(2), CancellationToken.None);
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ShouldBe([own]);
        (await samen.Everybody.GetByteArrayAsync($"{Path}/{kept.Id}/content")).ShouldBe(Pdf);
        Directory.Delete(folder, recursive: true);
    }

    public static TheoryData<string, byte[], string?> Documents =>
        new()
        {
            { "a.pdf", Pdf, "application/pdf" },
            { "a.pdf", [0xEF, 0xBB, 0xBF, .. "\r\n"u8, .. Pdf], "application/pdf" },
            { "a.docx", Office(WordMain, "word/document.xml"), WordType },
            { "a.docx", Office(WordMain, "word/document2.xml"), WordType },
            { "a.docx", Office(WordMain, "word\\document.xml"), WordType },
            { "a.xlsx", Office(ExcelMain, "xl/workbook.xml"), ExcelType },
            { "a.odt", Zip(("mimetype", $"{OpenText}\n"), ("content.xml", "<o/>")), OpenText },
            { "a.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1], "image/png" },
            { "a.JPEG", [0xFF, 0xD8, 0xFF, 0xE0], "image/jpeg" },
            { "a.txt", Encoding.UTF8.GetBytes("Geachte griffier,\r\n\tcafé"), "text/plain" },
            { "a.exe", [0x4D, 0x5A], null },
            { "a.html", "<script>"u8.ToArray(), null },
            { "a", Pdf, null },
            { "a.pdf", [0x4D, 0x5A, 0x90], null },
            { "a.png", Pdf, null },
            { "a.docx", Office(ExcelMain, "xl/workbook.xml"), null },
            { "a.docx", Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<w/>")), null },
            { "a.docx", "PK\u0003\u0004 not a zip"u8.ToArray(), null },
            { "a.odt", Zip(("mimetype", "application/vnd.oasis.opendocument.text-template"), ("content.xml", "<o/>")), null },
            { "a.txt", [0x61, 0x00, 0x62], null },
        };

    [Theory, MemberData(nameof(Documents))]
    public async Task Name_and_content_must_agree(string name, byte[] content, string? mediaType)
    {
        using var stream = new MemoryStream(content);
        if (mediaType is not null)
            (await DocumentType.Of(name, stream)).MediaType.ShouldBe(mediaType);
        else
            (await Should.ThrowAsync<Refused>(() => DocumentType.Of(name, stream)))
                .Errors.Single()
                .Code.ShouldBeOneOf("document-type", "content-differs");
    }

    public static TheoryData<string, byte[], string> Refusals =>
        new()
        {
            { "a.docx", Office(WordMain, "word/document.xml", ("word/vbaProject.bin", "macro")), "macros" },
            { "a.docx", Office("application/vnd.ms-word.document.macroEnabled.main+xml", "word/document.xml"), "macros" },
            { "a.xlsx", Office(ExcelMain, "xl/workbook.xml", ("xl/macrosheets/sheet1.xml", "<m/>")), "macros" },
            { "a.odt", Zip(("mimetype", OpenText), ("content.xml", "<o/>"), ("Basic/Standard/Module1.xml", "<b/>")), "macros" },
            { "a.txt", [0xFF, 0xFE, 0x41, 0x00], "text-encoding" },
            { "a.txt", Encoding.Unicode.GetBytes("Geachte griffier"), "text-encoding" },
            { "a.txt", Encoding.Latin1.GetBytes("caf\u00E9"), "text-encoding" },
            { "a.txt", [0x61, 0x81, 0x62], "content-differs" },
            { "a.pdf", [.. "GIF89a\n"u8, .. Pdf], "content-differs" },
        };

    [Theory, MemberData(nameof(Refusals))]
    public async Task The_reason_of_a_refusal_is_the_true_one(string name, byte[] content, string code)
    {
        using var stream = new MemoryStream(content);
        (await Should.ThrowAsync<Refused>(() => DocumentType.Of(name, stream))).Errors.Single().Code.ShouldBe(code);
    }

    [Theory]
    [InlineData("../../etc/passwd.txt", "passwd.txt")]
    [InlineData("a\u0000b\u202Efdp.exe.pdf", "abfdp.exe.pdf")]
    [InlineData(" .pdf ", "pdf")]
    [InlineData("  verslag .pdf", "verslag.pdf")]
    [InlineData(null, "")]
    public void A_name_is_cleaned(string? given, string cleaned) => Upload.Clean(given).ShouldBe(cleaned);

    [Fact]
    public void A_long_name_keeps_its_extension_and_whole_characters()
    {
        Upload.Clean($"{new string('a', 300)}.pdf").ShouldBe($"{new string('a', 146)}.pdf");
        Upload.Clean($"{new string('a', 145)}\uD83D\uDE00.pdf").ShouldBe($"{new string('a', 145)}.pdf");
    }

    private static async Task<HttpResponseMessage> Attach(
        HttpClient client,
        string subject,
        string name,
        byte[] content,
        string? key = null
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Path}?subject={subject}");
        request.Content = new MultipartFormDataContent("samen-test") { { new ByteArrayContent(content), "file", name } };
        request.Headers.ExpectContinue = content.Length > 500_000; // Else the connection ends while the client still sends.
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        return await client.SendAsync(request);
    }

    private static byte[] Office(string mainType, string mainPart, params (string Name, string Text)[] more) =>
        Zip([
            ("[Content_Types].xml", $"<Types><Override PartName=\"/{mainPart.Replace('\\', '/')}\" ContentType=\"{mainType}\"/></Types>"),
            (mainPart, "<m/>"),
            .. more,
        ]);

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return stream.ToArray();
    }
}
