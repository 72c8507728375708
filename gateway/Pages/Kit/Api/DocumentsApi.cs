using Samen.Contracts;

namespace Samen.Gateway.Pages.Kit.Api;

/// <summary>The API of documents that belong to something, as the pages use it.</summary>
internal static class DocumentsApi
{
    extension(ApiClient client)
    {
        public Task<IReadOnlyList<AttachmentView>> Attachments(string subject, string service = Service.Municipalities) =>
            client.Get<IReadOnlyList<AttachmentView>>(service, $"attachments?subject={Uri.EscapeDataString(subject)}");

        public Task<(byte[] Content, string Type, string Name)> Document(Guid attachment, string service) =>
            client.Download(service, $"attachments/{attachment}/content");

        public Task<AttachmentView> Attach(string subject, IFormFile file, FormState form, string service = Service.Municipalities) =>
            client.Upload<AttachmentView>(service, $"attachments?subject={Uri.EscapeDataString(subject)}", file, form);

        public Task Withdraw(Guid attachment, FormState form, string service = Service.Municipalities) =>
            client.Delete(service, $"attachments/{attachment}", form);
    }
}
