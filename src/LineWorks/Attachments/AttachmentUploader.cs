using System.Net.Http.Headers;
using System.Text;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.LineWorks.Pipeline;
using ComplianceBot.LineWorks.Tokens;
using ComplianceBot.LineWorks.Wire;

namespace ComplianceBot.LineWorks.Attachments;

/// <summary>
/// Brings a file of the bot to LINE WORKS (wire sheet 4.6): a place for it is asked for, then it is posted there once. The
/// address may lie on another host and wants the bearer, so it must be https like that of a download.
/// </summary>
internal sealed class AttachmentUploader(IBotApi bot, IHttpClientFactory clients, AccessTokens tokens, LineWorksOptions options, TimeProvider time)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <returns>The id under which it can be sent within 24 hours.</returns>
    /// <exception cref="WireException">Refused, out of reach, or sent to an address that is not https.</exception>
    public async Task<string> UploadAsync(OutgoingFile file, CancellationToken cancel)
    {
        if (file.Content.Length > OutgoingFile.Longest)
        {
            throw new ArgumentException($"A file has at most {OutgoingFile.Longest} UTF-16 units, {file.Name} has {file.Content.Length}: split it.");
        }

        using var limit = new CancellationTokenSource(Longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        try
        {
            var place = await bot.PrepareUploadAsync(options.BotId, new WireFileName(file.Name), either.Token);
            if (place is not { FileId: { Length: > 0 } id, UploadUrl: { } address } || !Uri.TryCreate(address, UriKind.Absolute, out var target) || !MayGoTo(target))
            {
                throw new WireException("UPLOAD_ADDRESS_NOT_HTTPS");
            }

            await PostAsync(target, file, either.Token);
            return id;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            throw new WireException("TIMEOUT");
        }
    }

    private async Task PostAsync(Uri target, OutgoingFile file, CancellationToken cancel)
    {
        using var form = FormOf(file);
        using var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = form };
        var token = await tokens.GetAsync(cancel);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Value);
        try
        {
            using var response = await clients.CreateClient(LineWorksServices.DownloadClient).SendAsync(request, cancel);
            if (!response.IsSuccessStatusCode)
            {
                throw new WireException("UPLOAD") { Status = (int)response.StatusCode };
            }
        }
        catch (HttpRequestException error)
        {
            // The name of what went wrong, without the address that stands in the original.
            throw new WireException(error.HttpRequestError.ToString());
        }
    }

    // Names in quotes and a boundary without, as browsers write them: readers of forms are not all as patient as the standard.
    private static MultipartContent FormOf(OutgoingFile file)
    {
        var boundary = Guid.NewGuid().ToString("N");
        var form = new MultipartContent("form-data", boundary);
        form.Headers.ContentType = MediaTypeHeaderValue.Parse($"multipart/form-data; boundary={boundary}");
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(file.Content));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "\"FileData\"", FileName = $"\"{file.Name}\"" };
        form.Add(content);
        var name = new ByteArrayContent(Encoding.UTF8.GetBytes(file.Name));
        name.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "\"resourceName\"" };
        form.Add(name);
        return form;
    }

    private bool MayGoTo(Uri target) =>
        target.Scheme == Uri.UriSchemeHttps || (target.Scheme == Uri.UriSchemeHttp && target.IsLoopback && new Uri(options.ApiBaseUrl).IsLoopback);
}
