using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ComplianceBot.EmbeddedHost.Http;

/// <summary>
/// Writes the action results that functions return. MVC brings hundreds of services for this, which a start within a
/// second and a callback within a millisecond cannot afford; results that write themselves (status codes) work anyway.
/// </summary>
internal static class ActionResults
{
    public static void AddActionResults(this IServiceCollection services)
    {
        services.AddSingleton<IActionResultExecutor<ContentResult>, Content>();
        services.AddSingleton<IActionResultExecutor<JsonResult>, Json>();
        services.AddSingleton<IActionResultExecutor<ObjectResult>, Object>();
    }

    private static Task WriteJsonAsync(HttpResponse response, object? value, string? contentType)
    {
        contentType ??= "application/json; charset=utf-8";
        return response.WriteAsJsonAsync(value, value?.GetType() ?? typeof(object), JsonSerializerOptions.Web, contentType);
    }

    private static void SetStatus(ActionContext context, int? status) =>
        context.HttpContext.Response.StatusCode = status ?? context.HttpContext.Response.StatusCode;

    private sealed class Content : IActionResultExecutor<ContentResult>
    {
        public async Task ExecuteAsync(ActionContext context, ContentResult result)
        {
            SetStatus(context, result.StatusCode);
            var response = context.HttpContext.Response;
            response.ContentType = result.ContentType ?? "text/plain; charset=utf-8";
            if (result.Content is { } text)
            {
                response.ContentLength = Encoding.UTF8.GetByteCount(text);
                await response.WriteAsync(text);
            }
        }
    }

    private sealed class Json : IActionResultExecutor<JsonResult>
    {
        public Task ExecuteAsync(ActionContext context, JsonResult result)
        {
            SetStatus(context, result.StatusCode);
            return WriteJsonAsync(context.HttpContext.Response, result.Value, result.ContentType);
        }
    }

    private sealed class Object : IActionResultExecutor<ObjectResult>
    {
        public Task ExecuteAsync(ActionContext context, ObjectResult result)
        {
            SetStatus(context, result.StatusCode);
            var response = context.HttpContext.Response;
            switch (result.Value)
            {
                case null:
                    return Task.CompletedTask;
                case string text:
                    response.ContentType = "text/plain; charset=utf-8";
                    return response.WriteAsync(text);
                default:
                    return WriteJsonAsync(response, result.Value, contentType: null);
            }
        }
    }
}
