#include "CEmbedded.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// Aligned, so that its numbers can be read where they lie.
static const _Alignas(16) unsigned char model[] = {
#embed "Models/entities.model"
};

struct EmbeddedFile embeddedEntityModel(void) {
  return (struct EmbeddedFile){"entities.model", model, sizeof model};
}
